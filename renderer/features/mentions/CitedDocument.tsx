import { useState } from 'react';
import type { Mention } from '../../../shared/model/mention.ts';
import { call } from '../../api/client.ts';
import { openBeside } from '../../stores/workspace.ts';
import { announce } from '../../ui/announce.ts';
import { Button } from '../../ui/Button.tsx';
import { Popover } from '../../ui/Popover.tsx';
import { TextButton } from '../../ui/TextButton.tsx';
import { InPlaceText } from '../editor/index.ts';
import { DocumentPicker } from './DocumentPicker.tsx';
import type { Run } from './run.ts';
import './mention-sections.css';

/** What document is cited: its title and address, and the document itself where it is held. */
export function CitedDocument({ mention, run }: { readonly mention: Mention; readonly run: Run }) {
  const { id, cited, citedTitle, citedUrl } = mention;
  const [isOpen, setOpen] = useState(false);
  const save = (values: { readonly citedTitle?: string | null; readonly citedUrl?: string | null }) =>
    call('mentions.update', { ids: [id], values });
  const link = async (document: string | null) => {
    await call('mentions.update', { ids: [id], values: { cited: document } });
    setOpen(false);
    announce(document === null ? 'Not held any more.' : 'Linked to the document.');
  };
  return (
    <section className="mention-section" aria-label="Cited document">
      <h4>Cited document</h4>
      <div className="mention-field">
        <span>Title</span>
        <InPlaceText
          label="Title of the cited document"
          placeholder="Add"
          value={citedTitle ?? ''}
          onSave={(title) => save({ citedTitle: title || null })}
        />
      </div>
      <div className="mention-field">
        <span>Address</span>
        <InPlaceText
          label="Address of the cited document"
          placeholder="Add"
          dir="ltr"
          value={citedUrl ?? ''}
          onSave={(url) => save({ citedUrl: url || null })}
        />
      </div>
      <div className="mention-field">
        <span>Held</span>
        <div className="mention-held">
          {cited === null ? (
            <span className="mention-soft">not linked to a document of this project</span>
          ) : (
            <TextButton onClick={() => openBeside(cited.id)}>
              <bdi>{cited.title}</bdi>
            </TextButton>
          )}
          <Popover
            label="Which document it is"
            isOpen={isOpen}
            onOpenChange={setOpen}
            trigger={
              <Button size="small">{cited === null ? 'Link to a document…' : 'Other document…'}</Button>
            }
          >
            <DocumentPicker mention={mention} onChoose={link} onEscape={() => setOpen(false)} />
          </Popover>
          {cited !== null && (
            <Button size="small" variant="quiet" onClick={() => void run(() => link(null))}>
              Unlink
            </Button>
          )}
        </div>
      </div>
    </section>
  );
}
