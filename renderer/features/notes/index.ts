export { noteCommands } from './commands.ts';
export { NoteLinks } from './NoteLinks.tsx';
export { NotePanel } from './NotePanel.tsx';
export { NotesView } from './NotesView.tsx';
export { noteTitle } from '../../../shared/notes/note-title.ts';
export { createNote, openNote } from '../../stores/open-notes.ts';
