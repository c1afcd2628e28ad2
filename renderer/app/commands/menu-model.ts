import type { InputOf } from '../../../shared/contract.ts';
import { type Command, menuNames } from './command.ts';
import { keysOf } from './keys-of.ts';
import { isEnabled, titleOf } from './registry.ts';

type MenuModel = InputOf<'host.setMenu'>;
type MenuItem = MenuModel['menus'][number]['items'][number];

/** The application menu of some commands: menus in their order, a separator between groups, nothing empty. */
export function menuModel(commands: readonly Command[]): MenuModel {
  return {
    menus: menuNames.flatMap((title) => {
      const own = commands.filter((command) => command.menu === title);
      return own.length === 0 ? [] : [{ title, items: itemsOf(own) }];
    }),
  };
}

function itemsOf(commands: readonly Command[]): MenuItem[] {
  const groups = Map.groupBy(commands, (command) => command.group ?? '');
  return [...groups.values()].flatMap((group, index) => [
    ...(index === 0 ? [] : [{ type: 'separator' as const }]),
    ...group.map((command) => ({
      type: 'command' as const,
      id: command.id,
      title: titleOf(command),
      accelerator: acceleratorOf(keysOf(command)[0]),
      isEnabled: isEnabled(command),
    })),
  ]);
}

const acceleratorNames: Readonly<Record<string, string>> = {
  Mod: 'CommandOrControl',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  '+': 'Plus',
};

/** A command's key in the words of an Electron accelerator; null for none. */
function acceleratorOf(keys: string | undefined): string | null {
  if (keys === undefined) return null;
  return keys
    .split(/\+(?=.)/)
    .map((part) => acceleratorNames[part] ?? part)
    .join('+');
}
