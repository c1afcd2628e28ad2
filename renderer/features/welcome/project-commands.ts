import { call } from '../../api/client.ts';
import type { Command } from '../../app/commands/command.ts';
import { focusTitle } from './ProjectTitle.tsx';

export const projectCommands: readonly Command[] = [
  {
    id: 'project.new',
    title: 'New project…',
    keys: ['Mod+N'],
    menu: 'File',
    group: 'project',
    run: async () => void (await call('host.newProject', {})),
  },
  {
    id: 'project.open',
    title: 'Open project…',
    keys: ['Mod+O'],
    menu: 'File',
    group: 'project',
    run: async () => void (await call('host.openProject', {})),
  },
  {
    id: 'project.sample',
    title: 'Open the sample project',
    menu: 'File',
    group: 'project',
    run: async () => void (await call('host.openSample', {})),
  },
  {
    id: 'project.rename',
    title: 'Rename this project',
    menu: 'File',
    group: 'project',
    run: focusTitle,
  },
];
