import { useCore } from '../../../api/hooks.ts';
import { useAction } from '../../../api/use-action.ts';
import { ErrorLine } from '../../../ui/ErrorLine.tsx';
import { TextButton } from '../../../ui/TextButton.tsx';
import { createNote, noteTitle, openNote } from '../../notes/index.ts';
import { SourceSection } from './SourceSection.tsx';

/** The free-standing notes about a source. */
export function SourceNotes({ source }: { readonly source: string }) {
  const notes = useCore('notes.list', { source }).data ?? [];
  const { run, error } = useAction();
  return (
    <SourceSection title="Notes" add="New note" onAdd={() => void run(() => createNote(null, source))}>
      {notes.length === 0 && <p className="source-nothing">No notes about this source.</p>}
      <ul>
        {notes.map((note) => (
          <li key={note.id}>
            <TextButton onClick={() => openNote(note.id)}>
              <bdi>{noteTitle(note)}</bdi>
            </TextButton>
          </li>
        ))}
      </ul>
      <ErrorLine error={error} />
    </SourceSection>
  );
}
