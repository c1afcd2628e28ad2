import { expect, it } from 'vitest';
import type { Command } from '../../../renderer/app/commands/command.ts';
import { menuModel } from '../../../renderer/app/commands/menu-model.ts';

function command(id: string, more: Partial<Command> = {}): Command {
  return { id, title: id, run: () => undefined, ...more };
}

it('makes a menu of each name that has commands, with a separator between groups', () => {
  const model = menuModel([
    command('edit.undo', {
      title: () => 'Undo merge tags',
      keys: ['Mod+Z'],
      menu: 'Edit',
      group: 'history',
      isEnabled: () => false,
    }),
    command('project.new', { menu: 'File', group: 'project' }),
    command('import.files', { menu: 'File', group: 'import', keys: ['Mod++'] }),
    command('project.open', { menu: 'File', group: 'project' }),
    command('only.in.palette'),
  ]);
  expect(model).toEqual({
    menus: [
      {
        title: 'File',
        items: [
          { type: 'command', id: 'project.new', title: 'project.new', accelerator: null, isEnabled: true },
          { type: 'command', id: 'project.open', title: 'project.open', accelerator: null, isEnabled: true },
          { type: 'separator' },
          {
            type: 'command',
            id: 'import.files',
            title: 'import.files',
            accelerator: 'CommandOrControl+Plus',
            isEnabled: true,
          },
        ],
      },
      {
        title: 'Edit',
        items: [
          {
            type: 'command',
            id: 'edit.undo',
            title: 'Undo merge tags',
            accelerator: 'CommandOrControl+Z',
            isEnabled: false,
          },
        ],
      },
    ],
  });
});
