export { noteCommands } from './commands.ts';
export { NotesView } from './NotesView.tsx';
export { noteTitle } from './note-words.ts';
export { createNote, openNote } from './open-notes.ts';
