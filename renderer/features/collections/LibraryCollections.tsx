import { Folder } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { useCore } from '../../api/hooks.ts';
import { reportFailure } from '../../api/saved-state.ts';
import { toggleCollection, useLibraryFilter } from '../../stores/library-filter.ts';
import { updatePreferences, usePreferences } from '../../stores/preferences.ts';
import { FoldSection } from '../../ui/FoldSection.tsx';
import { ContextMenu, type MenuItem } from '../../ui/Menu.tsx';
import { newCollection, removeCollection, renameCollection } from './collection-store.ts';
import { type CollectionRow, collectionRows } from './collection-tree.ts';
import './collections.css';

/** The collections of the project: a press narrows the list of documents to one. Nothing while there are none. */
export function LibraryCollections() {
  const collections = useCore('collections.list', {}).data;
  const isOpen = usePreferences((preferences) => preferences.areCollectionsOpen);
  if (collections === undefined || collections.length === 0) return null;
  return (
    <FoldSection
      title="Collections"
      isOpen={isOpen}
      onToggle={(areCollectionsOpen) => updatePreferences({ areCollectionsOpen })}
    >
      {collectionRows(collections).map((row) => (
        <Row key={row.collection.id} {...row} />
      ))}
    </FoldSection>
  );
}

function Row({ collection, depth, documents }: CollectionRow) {
  const isShown = useLibraryFilter((filter) => filter.collection === collection.id);
  const remove = () => void removeCollection(collection).catch(reportFailure);
  const items: readonly MenuItem[] = [
    {
      label: isShown ? 'Show all documents' : 'Show its documents',
      onSelect: () => toggleCollection(collection.id),
    },
    { label: 'New collection below it…', onSelect: () => newCollection(collection.id) },
    { label: 'Rename…', keys: 'F2', onSelect: () => renameCollection(collection) },
    'separator',
    { label: 'Remove', keys: 'Delete', isDestructive: true, onSelect: remove },
  ];
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'F2') renameCollection(collection);
    else if (event.key === 'Delete' || event.key === 'Backspace') remove();
    else return;
    event.preventDefault();
  };
  return (
    <li>
      <ContextMenu items={items}>
        <button
          type="button"
          className="library-row"
          data-roving
          aria-pressed={isShown}
          aria-current={isShown ? 'true' : undefined}
          aria-keyshortcuts="F2 Delete"
          title={collection.description || undefined}
          style={{ paddingInlineStart: `${0.615 + Math.min(depth, 4) * 1.077}rem` }}
          onClick={() => toggleCollection(collection.id)}
          onKeyDown={onKeyDown}
        >
          <Folder className="collection-icon" aria-hidden />
          <bdi className="library-name">{collection.name}</bdi>
          <span className="library-count">{documents.toLocaleString('en')}</span>
        </button>
      </ContextMenu>
    </li>
  );
}
