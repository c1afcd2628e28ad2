import type { Command } from '../../app/commands/command.ts';
import { useWorkspace } from '../../stores/workspace.ts';
import { createNote } from '../../stores/open-notes.ts';

/** What can be done with notes from menu, palette and keys. */
export const noteCommands: readonly Command[] = [
  {
    id: 'note.create',
    title: 'New note',
    keys: ['Mod+Shift+N'],
    menu: 'File',
    group: 'note',
    run: () => createNote(null),
  },
  {
    id: 'note.createForDocument',
    title: 'New note on this document',
    keys: ['Mod+Alt+N'],
    menu: 'File',
    group: 'note',
    isEnabled: () => useWorkspace.getState().activeDocument !== null,
    run: () => createNote(useWorkspace.getState().activeDocument),
  },
];
