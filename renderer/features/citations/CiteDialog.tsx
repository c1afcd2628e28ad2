import { FilePlus2 } from 'lucide-react';
import { useState } from 'react';
import { noteTitle } from '../../../shared/notes/note-title.ts';
import { foldedOnly } from '../../../shared/text/folding.ts';
import { call } from '../../api/client.ts';
import { useCore } from '../../api/hooks.ts';
import { useAction } from '../../api/use-action.ts';
import { useWorkspace } from '../../stores/workspace.ts';
import { flushUnsent } from '../../stores/unsent-editors.ts';
import { announce } from '../../ui/announce.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { ErrorLine } from '../../ui/ErrorLine.tsx';
import { dayWords } from '../../ui/moment-words.ts';
import { TypeAhead } from '../../ui/TypeAhead.tsx';
import { stopCiting, useCiting } from './cite-store.ts';
import type { DraggedPassage } from './drag-passage.ts';
import './CiteDialog.css';

/** Asks which note is to cite a passage: type a part of its title, or the title of a new one. */
export function CiteDialog() {
  const { passage, words } = useCiting();
  return (
    <Dialog title="Cite in a note" isOpen={passage !== null} onClose={stopCiting}>
      {passage !== null && <NotePicker passage={passage} words={words} />}
    </Dialog>
  );
}

const longestList = 50;

function NotePicker({ passage, words }: { readonly passage: DraggedPassage; readonly words: string }) {
  const notes = useCore('notes.list', {}).data ?? [];
  const [query, setQuery] = useState('');
  const { run, error } = useAction();
  const wanted = foldedOnly(query).trim();
  const found = notes.filter((note) => foldedOnly(noteTitle(note)).includes(wanted)).slice(0, longestList);

  const choose = (key: string) =>
    run(async () => {
      // What is typed in an editor of the note goes before the citation.
      flushUnsent();
      const title = query.trim();
      const { note, annotation } = await call('notes.cite', {
        passage,
        ...(key === newNote ? { note: null, title } : { note: key }),
      });
      stopCiting();
      if ('capture' in passage) useWorkspace.setState({ selection: null, activeAnnotation: annotation.id });
      announce(`Cited in ${noteTitle(note)}.`);
    });

  return (
    <div className="cite-dialog">
      <blockquote className="cite-words" dir="auto">
        {words}
      </blockquote>
      <TypeAhead
        label="Note"
        placeholder="Find a note, or name a new one"
        query={query}
        onQuery={setQuery}
        autoFocus
        emptyWords=""
        onEscape={stopCiting}
        onChoose={(key) => void choose(key)}
        options={[
          ...found.map((note) => ({
            key: note.id,
            content: (
              <span className="cite-note">
                <bdi className="cite-note-title">{noteTitle(note)}</bdi>
                <span className="cite-note-facts">{dayWords(note.modifiedAt)}</span>
              </span>
            ),
          })),
          {
            key: newNote,
            content: (
              <span className="cite-note">
                <span className="cite-note-title">
                  <FilePlus2 aria-hidden className="cite-note-icon" />
                  {query.trim() === '' ? 'New note' : <>New note “{<bdi>{query.trim()}</bdi>}”</>}
                </span>
              </span>
            ),
          },
        ]}
      />
      <ErrorLine error={error} />
    </div>
  );
}

const newNote = 'new';
