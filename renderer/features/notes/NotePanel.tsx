import { noteTitle } from '../../../shared/notes/note-title.ts';
import { call } from '../../api/client.ts';
import { CommandKeys } from '../../app/commands/CommandKeys.tsx';
import { useCore } from '../../api/hooks.ts';
import { useAction } from '../../api/use-action.ts';
import { useOpenNotes } from '../../stores/open-notes.ts';
import { useWorkspace } from '../../stores/workspace.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorLine } from '../../ui/ErrorLine.tsx';
import { Select } from '../../ui/Select.tsx';
import { NoteEditor } from './NoteEditor.tsx';
import './NotePanel.css';

/** A note to write in beside the text: passages are dragged into it, or cited by key. */
export function NotePanel() {
  const notes = useCore('notes.list', {}).data;
  const { active } = useOpenNotes();
  const isInMiddle = useWorkspace(({ view }) => view === 'notes');
  const { run, error } = useAction();
  if (notes === undefined) return null;
  if (isInMiddle) return <EmptyState sentence="The notes are open in the middle of the window." />;
  const note = notes.find(({ id }) => id === active);
  const create = () =>
    run(async () => {
      const { id } = await call('notes.create', { title: '', document: null, lexical: '', text: '' });
      useOpenNotes.setState({ active: id, isNew: true, citation: null });
    });
  return (
    <section className="note-panel" aria-label="Note beside the text">
      <header className="note-panel-header">
        {notes.length > 0 && (
          <Select
            aria-label="Note"
            placeholder="Choose a note"
            options={notes.map((each) => ({ value: each.id, label: noteTitle(each) }))}
            value={note?.id ?? null}
            onChange={(id) => useOpenNotes.setState({ active: id, isNew: false, citation: null })}
          />
        )}
        <Button size="small" onClick={() => void create()}>
          New note
        </Button>
      </header>
      <ErrorLine error={error} />
      {note === undefined ? (
        <EmptyState
          sentence="Choose a note, or make a new one."
          detail={
            <>
              <CommandKeys command="annotation.cite" /> at a passage cites it; so does dragging its “Cite”
              button here.
            </>
          }
        />
      ) : (
        <NoteEditor key={note.id} note={note} />
      )}
    </section>
  );
}
