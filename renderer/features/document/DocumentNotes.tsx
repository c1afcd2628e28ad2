import { useCore } from '../../api/hooks.ts';
import { useAction } from '../../api/use-action.ts';
import { Button } from '../../ui/Button.tsx';
import { ErrorLine } from '../../ui/ErrorLine.tsx';
import { CitingNotes } from '../citations/index.ts';
import { createNote, NoteLinks } from '../notes/index.ts';

/** The free-standing notes on a document, and what cites it. */
export function DocumentNotes({ document }: { readonly document: string }) {
  const notes = useCore('notes.list', { document }).data ?? [];
  const { run, error } = useAction();
  return (
    <section className="document-section">
      <header>
        <h2>Notes</h2>
        <Button size="small" variant="quiet" onClick={() => void run(() => createNote(document))}>
          New note
        </Button>
      </header>
      {notes.length === 0 && <p className="document-missing">No notes on this document.</p>}
      <NoteLinks notes={notes} />
      <CitingNotes document={document} />
      <ErrorLine error={error} />
    </section>
  );
}
