import { Menu, type MenuItemConstructorOptions } from 'electron';
import type { ParsedInputOf } from '../../shared/contract.ts';

type MenuDescription = ParsedInputOf<'host.setMenu'>;

/** What the system itself must do in text fields. */
const editRoles: readonly MenuItemConstructorOptions[] = [
  { type: 'separator' },
  { role: 'cut' },
  { role: 'copy' },
  { role: 'paste' },
  { role: 'selectAll' },
];

/** The application menu from the page's commands. The page handles the keys, so they are shown, not registered. */
export function buildMenu({ menus }: MenuDescription, choose: (id: string) => void): Menu {
  const template = menus.map(({ title, items }): MenuItemConstructorOptions => {
    const submenu = items.map((item): MenuItemConstructorOptions => {
      if (item.type === 'separator') return { type: 'separator' };
      return {
        id: item.id,
        label: item.title,
        enabled: item.isEnabled,
        registerAccelerator: false,
        click: () => choose(item.id),
        ...(item.accelerator === null ? {} : { accelerator: item.accelerator }),
      };
    });
    const system = title === 'Edit' ? editRoles : title === 'File' ? fileRoles : [];
    return { label: title, submenu: [...submenu, ...system] };
  });
  if (process.platform === 'darwin') template.unshift({ role: 'appMenu' });
  return Menu.buildFromTemplate(template);
}

const fileRoles: readonly MenuItemConstructorOptions[] =
  process.platform === 'darwin' ? [] : [{ type: 'separator' }, { role: 'quit' }];
