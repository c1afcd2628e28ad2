import { useCore } from '../../../api/hooks.ts';
import { useAction } from '../../../api/use-action.ts';
import { ErrorLine } from '../../../ui/ErrorLine.tsx';
import { createNote, NoteLinks } from '../../notes/index.ts';
import { SourceSection } from './SourceSection.tsx';

/** The free-standing notes about a source. */
export function SourceNotes({ source }: { readonly source: string }) {
  const notes = useCore('notes.list', { source }).data ?? [];
  const { run, error } = useAction();
  return (
    <SourceSection title="Notes" add="New note" onAdd={() => void run(() => createNote(null, source))}>
      {notes.length === 0 && <p className="source-nothing">No notes about this source.</p>}
      <NoteLinks notes={notes} />
      <ErrorLine error={error} />
    </SourceSection>
  );
}
