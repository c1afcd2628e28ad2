import type { Note } from '../../../shared/model/note.ts';
import { noteTitle } from '../../../shared/notes/note-title.ts';
import { openNote } from '../../stores/open-notes.ts';
import { TextButton } from '../../ui/TextButton.tsx';

/** Notes by their titles, to open one. */
export function NoteLinks({ notes }: { readonly notes: readonly Note[] }) {
  return (
    <ul>
      {notes.map((note) => (
        <li key={note.id}>
          <TextButton onClick={() => openNote(note.id)}>
            <bdi>{noteTitle(note)}</bdi>
          </TextButton>
        </li>
      ))}
    </ul>
  );
}
