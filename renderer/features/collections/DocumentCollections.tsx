import { Check, Folder, Plus, X } from 'lucide-react';
import { useState } from 'react';
import type { Collection } from '../../../shared/model/collection.ts';
import { foldedOnly } from '../../../shared/text/folding.ts';
import { call } from '../../api/client.ts';
import { useCore } from '../../api/hooks.ts';
import { useAction } from '../../api/use-action.ts';
import { toggleCollection } from '../../stores/library-filter.ts';
import { ErrorLine } from '../../ui/ErrorLine.tsx';
import { Popover } from '../../ui/Popover.tsx';
import { TypeAhead } from '../../ui/TypeAhead.tsx';
import './collections.css';

/** The collections a document is kept in, and the way into others. */
export function DocumentCollections({ document }: { readonly document: string }) {
  const collections = useCore('collections.list', {}).data ?? [];
  const [isChoosing, setIsChoosing] = useState(false);
  const { run, error } = useAction();
  const own = collections.filter(({ documents }) => documents.includes(document));
  const takeOut = (id: string) => void run(() => call('collections.change', { id, remove: [document] }));
  return (
    <div className="document-chips">
      {own.map(({ id, name }) => (
        <span key={id} className="collection-chip">
          <Folder className="collection-icon" aria-hidden />
          <button type="button" className="collection-chip-name" onClick={() => toggleCollection(id)}>
            <bdi>{name}</bdi>
          </button>
          <button
            type="button"
            className="tag-chip-remove"
            aria-label={`Take out of ${name}`}
            onClick={() => takeOut(id)}
          >
            <X aria-hidden />
          </button>
        </span>
      ))}
      <Popover
        label="Collections of this document"
        isOpen={isChoosing}
        onOpenChange={setIsChoosing}
        trigger={
          <button type="button" className="chip-add">
            <Plus aria-hidden /> Collection
          </button>
        }
      >
        <CollectionChoice
          collections={collections}
          own={own}
          onChoose={(id, isIn) =>
            void run(() => call('collections.change', { id, [isIn ? 'remove' : 'add']: [document] }))
          }
          onCreate={(name) => void run(() => call('collections.create', { name, documents: [document] }))}
          onClose={() => setIsChoosing(false)}
        />
      </Popover>
      <ErrorLine error={error} />
    </div>
  );
}

const createKey = 'create';

function CollectionChoice({
  collections,
  own,
  onChoose,
  onCreate,
  onClose,
}: {
  readonly collections: readonly Collection[];
  readonly own: readonly Collection[];
  readonly onChoose: (id: string, isIn: boolean) => void;
  readonly onCreate: (name: string) => void;
  readonly onClose: () => void;
}) {
  const [query, setQuery] = useState('');
  const wanted = foldedOnly(query).trim();
  const found = collections.filter(({ name }) => foldedOnly(name).includes(wanted));
  const isNew = wanted !== '' && !collections.some(({ name }) => foldedOnly(name).trim() === wanted);
  const isIn = (id: string) => own.some((each) => each.id === id);
  return (
    <TypeAhead
      label="Collections"
      placeholder="Find or create a collection"
      query={query}
      onQuery={setQuery}
      isMultiple
      autoFocus
      emptyWords="No collections yet. Type a name and press Enter."
      onEscape={onClose}
      onChoose={(key) => {
        setQuery('');
        if (key === createKey) onCreate(query.trim());
        else onChoose(key, isIn(key));
      }}
      options={[
        ...found.map(({ id, name }) => ({
          key: id,
          isSelected: isIn(id),
          content: (
            <>
              <Folder className="collection-icon" aria-hidden />
              <bdi className="collection-option">{name}</bdi>
              {isIn(id) && <Check className="collection-icon" aria-hidden />}
            </>
          ),
        })),
        ...(isNew
          ? [
              {
                key: createKey,
                isSelected: false,
                content: (
                  <>
                    <Plus className="collection-icon" aria-hidden />
                    <span className="collection-option">
                      Create collection <bdi>{query.trim()}</bdi>
                    </span>
                  </>
                ),
              },
            ]
          : []),
      ]}
    />
  );
}
