import { useCore } from '../../api/hooks.ts';
import { CitingNoteButton } from './CitingNoteButton.tsx';

/** The notes and comments that cite passages of a document, each with how many. */
export function CitingNotes({ document }: { readonly document: string }) {
  const notes = useCore('notes.citing', { document }).data ?? [];
  if (notes.length === 0) return null;
  return (
    <>
      <h4>Cited in</h4>
      <ul aria-label="Notes that cite this document">
        {notes.map((note) => (
          <li key={note.note}>
            <CitingNoteButton note={note} annotation={note.cites[0] ?? null} />{' '}
            <span className="document-missing">
              {note.cites.length === 1 ? '1 passage' : `${note.cites.length} passages`}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
