import { useRef } from 'react';
import type { Note } from '../../../shared/model/note.ts';
import { useCore } from '../../api/hooks.ts';
import { useAction } from '../../api/use-action.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorLine } from '../../ui/ErrorLine.tsx';
import { dayWords } from '../../ui/moment-words.ts';
import { useRovingFocus } from '../../ui/use-roving-focus.ts';
import { ViewFrame, ViewHeader } from '../../ui/ViewFrame.tsx';
import { VirtualList } from '../../ui/VirtualList.tsx';
import { NoteEditor } from './NoteEditor.tsx';
import { noteTitle } from '../../../shared/notes/note-title.ts';
import { createNote, openNote, useOpenNotes } from '../../stores/open-notes.ts';
import './NotesView.css';

/** The free-standing notes, newest change first, and the chosen one to read and write. */
export function NotesView() {
  const notes = useCore('notes.list', {}).data;
  const { active } = useOpenNotes();
  const { run, error } = useAction();
  const note = notes?.find(({ id }) => id === active);
  const newNote = (
    <Button
      variant={notes?.length === 0 ? 'primary' : 'plain'}
      onClick={() => void run(() => createNote(null))}
    >
      New note
    </Button>
  );

  if (notes === undefined) return null;
  if (notes.length === 0) {
    return (
      <ViewFrame label="Notes">
        <ViewHeader title="Notes" layout="line" count="0 notes" />
        <EmptyState
          sentence="Notes hold what belongs to no single passage: a timeline, a question, a draft of the report."
          action={newNote}
          detail={<ErrorLine error={error} />}
        />
      </ViewFrame>
    );
  }
  return (
    <ViewFrame label="Notes">
      <ViewHeader
        title="Notes"
        layout="line"
        count={notes.length === 1 ? '1 note' : `${notes.length.toLocaleString('en')} notes`}
        actions={newNote}
      >
        <ErrorLine error={error} />
      </ViewHeader>
      <div className="notes-columns">
        <NoteList notes={notes} active={active} />
        {note === undefined ? (
          <EmptyState sentence="Choose a note to read and write it." />
        ) : (
          <NoteEditor key={note.id} note={note} />
        )}
      </div>
    </ViewFrame>
  );
}

function NoteList({ notes, active }: { readonly notes: readonly Note[]; readonly active: string | null }) {
  const scroller = useRef<HTMLDivElement>(null);
  const roving = useRovingFocus<HTMLFieldSetElement>();
  const documents = useCore('documents.list', {}).data;
  const sources = useCore('sources.list', {}).data;
  return (
    <div ref={scroller} className="notes-scroller">
      <fieldset ref={roving.ref} aria-label="Notes" onKeyDown={roving.onKeyDown}>
        <VirtualList
          label="Notes, newest change first"
          items={notes}
          keyOf={({ id }) => id}
          estimatedHeight={52}
          scrollElement={scroller}
          activeIndex={notes.findIndex(({ id }) => id === active)}
          renderItem={(note) => (
            <button
              type="button"
              className="notes-item"
              data-roving
              aria-current={note.id === active}
              onClick={() => openNote(note.id)}
            >
              <bdi className="notes-title">{noteTitle(note)}</bdi>
              <span className="notes-words">
                {dayWords(note.modifiedAt)}
                {note.document !== null && (
                  <>
                    {' · '}
                    <bdi>{documents?.find(({ id }) => id === note.document)?.title}</bdi>
                  </>
                )}
                {note.source !== null && (
                  <>
                    {' · about '}
                    <bdi>{sources?.find(({ id }) => id === note.source)?.name}</bdi>
                  </>
                )}
              </span>
            </button>
          )}
        />
      </fieldset>
    </div>
  );
}
