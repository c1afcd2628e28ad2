import type { Command } from '../../app/commands/command.ts';
import { showInspector, useWorkspace } from '../../stores/workspace.ts';
import { createNote } from '../../stores/open-notes.ts';

function isBeside(): boolean {
  const { inspector, view } = useWorkspace.getState();
  return inspector === 'note' && view !== 'notes';
}

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
  {
    id: 'note.beside',
    title: () => (isBeside() ? 'Hide the note beside the text' : 'Note beside the text'),
    keys: ['Shift+Q'],
    menu: 'View',
    group: 'panes',
    run: () => {
      if (isBeside()) useWorkspace.setState({ inspector: 'annotations' });
      else {
        if (useWorkspace.getState().view === 'notes') useWorkspace.setState({ view: 'reader' });
        showInspector('note');
      }
    },
  },
];
