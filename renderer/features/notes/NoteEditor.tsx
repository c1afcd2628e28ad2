import { PanelRight, Trash2 } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { Note } from '../../../shared/model/note.ts';
import { call } from '../../api/client.ts';
import { useCore } from '../../api/hooks.ts';
import { useAction } from '../../api/use-action.ts';
import { CommandIconButton } from '../../app/commands/CommandButton.tsx';
import { openDocument } from '../../stores/workspace.ts';
import { announce } from '../../ui/announce.ts';
import { ErrorLine } from '../../ui/ErrorLine.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { momentWords } from '../../ui/moment-words.ts';
import { TextButton } from '../../ui/TextButton.tsx';
import { AutosavedEditor, InPlaceText } from '../editor/index.ts';
import { updateNote } from './update-note.ts';
import { useOpenNotes } from '../../stores/open-notes.ts';

/** One note: title, the document it belongs to, text. */
export function NoteEditor({ note }: { readonly note: Note }) {
  const { id, title, document, lexical, text, modifiedAt } = note;
  const { isNew, citation } = useOpenNotes();
  const [textRequest, setTextRequest] = useState<number | null>(null);
  const content = useMemo(() => ({ lexical, text }), [lexical, text]);
  const documents = useCore('documents.list', {}).data;
  const documentTitle = documents?.find((candidate) => candidate.id === document)?.title;
  const { run, error } = useAction();

  const remove = () =>
    run(async () => {
      await call('notes.remove', { ids: [id] });
      useOpenNotes.setState({ active: null });
      announce('Note deleted. Undo brings it back.');
    });

  return (
    <article className="note" aria-label="Note">
      <div className="note-page">
        <header className="note-header">
          <InPlaceText
            className="note-title"
            label="Title of the note"
            placeholder="Title"
            value={title}
            isFocusedAtStart={isNew}
            onSave={(next) => updateNote({ id, title: next })}
            onEnter={() => setTextRequest((request) => (request ?? 0) + 1)}
          />
          <CommandIconButton command="note.beside" icon={<PanelRight aria-hidden />} />
          <IconButton label="Delete note" icon={<Trash2 aria-hidden />} onClick={() => void remove()} />
        </header>
        <p className="note-facts">
          {documentTitle !== undefined && document !== null && (
            <>
              <TextButton onClick={() => openDocument(document)}>
                <bdi>{documentTitle}</bdi>
              </TextButton>
              {' · '}
            </>
          )}
          <time dateTime={modifiedAt}>changed {momentWords(modifiedAt)}</time>
        </p>
        <ErrorLine error={error} />
        <AutosavedEditor
          id={id}
          content={content}
          save={(written, mergeKey) => updateNote({ id, ...written, mergeKey })}
          label="Text of the note"
          placeholder="Write. Markdown works: **bold**, - list, > quote. [[ cites a passage"
          toolbar="always"
          focusRequest={textRequest}
          citationRequest={citation}
        />
      </div>
    </article>
  );
}
