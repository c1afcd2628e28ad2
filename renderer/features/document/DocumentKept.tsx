import { Plus } from 'lucide-react';
import { useState } from 'react';
import type { InputOf } from '../../../shared/contract.ts';
import type { DocumentDetail } from '../../../shared/model/document.ts';
import { call } from '../../api/client.ts';
import { useCore } from '../../api/hooks.ts';
import { useAction } from '../../api/use-action.ts';
import { searchFor } from '../../stores/workspace.ts';
import { ErrorLine } from '../../ui/ErrorLine.tsx';
import { Popover } from '../../ui/Popover.tsx';
import { TagChip } from '../../ui/TagChip.tsx';
import { TagTypeAhead } from '../annotations/index.ts';
import { DocumentCollections } from '../collections/index.ts';

/** Where a document is kept: its tags as a whole, and its collections. */
export function DocumentKept({ document: { id, tags } }: { readonly document: DocumentDetail }) {
  const codebook = useCore('tags.list', {}).data ?? [];
  const [isTagging, setIsTagging] = useState(false);
  const { run, error } = useAction();
  const retag = (change: Omit<InputOf<'documents.retag'>, 'ids'>) =>
    void run(() => call('documents.retag', { ids: [id], ...change }));
  const own = tags.flatMap((tag) => codebook.find((each) => each.id === tag) ?? []);
  return (
    <section className="document-section" aria-label="Tags and collections">
      <h2>Kept under</h2>
      <div className="document-chips">
        {own.map((tag) => (
          <TagChip
            key={tag.id}
            tag={tag}
            onClick={() => searchFor(`tag:"${tag.name.replaceAll('"', ' ')}" in:documents`)}
            onRemove={() => retag({ remove: [tag.id] })}
          />
        ))}
        <Popover
          label="Tags of this document"
          isOpen={isTagging}
          onOpenChange={setIsTagging}
          trigger={
            <button type="button" className="chip-add">
              <Plus aria-hidden /> Tag
            </button>
          }
        >
          <TagTypeAhead
            carried={[tags]}
            onTag={(tag, use) => retag(use === 'all' ? { remove: [tag] } : { add: [tag] })}
            onCreate={(name) => retag({ create: [name] })}
            onEscape={() => setIsTagging(false)}
          />
        </Popover>
      </div>
      <DocumentCollections document={id} />
      <ErrorLine error={error} />
    </section>
  );
}
