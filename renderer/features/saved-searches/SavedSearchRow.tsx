import { Bookmark, MoreHorizontal, TableProperties } from 'lucide-react';
import { type KeyboardEvent, useRef } from 'react';
import type { OutputOf } from '../../../shared/contract.ts';
import type { SavedSearch } from '../../../shared/model/saved-search.ts';
import { reportFailure } from '../../api/saved-state.ts';
import { useTableQuery } from '../../stores/table-query.ts';
import { useWorkspace } from '../../stores/workspace.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { ContextMenu, Menu, type MenuItem } from '../../ui/Menu.tsx';
import { Popover } from '../../ui/Popover.tsx';
import { SavedSearchForm } from './SavedSearchForm.tsx';
import { openSavedSearch, removeSavedSearch } from './saved-search-actions.ts';
import { closeForm, useSavedSearchForm } from './saved-search-store.ts';

/** One saved search: a press shows what it finds, F2 changes it, Delete removes it. */
export function SavedSearchRow({
  search,
  count,
}: {
  readonly search: SavedSearch;
  readonly count: OutputOf<'savedSearches.counts'>[number] | undefined;
}) {
  const row = useRef<HTMLLIElement>(null);
  const isEditing = useSavedSearchForm(
    ({ open }) => open !== null && open !== 'save' && open.id === search.id,
  );
  const tableQuery = useTableQuery(({ query }) => query);
  const isShown = useWorkspace(
    ({ view, searchQuery }) =>
      view === search.view && (view === 'table' ? tableQuery : searchQuery) === search.query,
  );
  const edit = () => useSavedSearchForm.setState({ open: { id: search.id } });
  const remove = () => void removeSavedSearch(search).catch(reportFailure);
  const items: readonly MenuItem[] = [
    { label: 'Open', onSelect: () => openSavedSearch(search) },
    { label: 'Rename or change…', keys: 'F2', onSelect: edit },
    'separator',
    { label: 'Remove', keys: 'Delete', isDestructive: true, onSelect: remove },
  ];
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'F2') edit();
    else if (event.key === 'Delete' || event.key === 'Backspace') remove();
    else return;
    event.preventDefault();
  };
  return (
    <li ref={row} className="saved-search-row">
      <ContextMenu items={items}>
        <button
          type="button"
          className="library-row"
          data-roving
          aria-current={isShown ? 'true' : undefined}
          aria-keyshortcuts="F2 Delete"
          title={search.query}
          onClick={() => openSavedSearch(search)}
          onKeyDown={onKeyDown}
        >
          {search.view === 'table' ? (
            <TableProperties className="saved-search-icon" aria-hidden />
          ) : (
            <Bookmark className="saved-search-icon" aria-hidden />
          )}
          <bdi className="library-name">{search.name}</bdi>
          <span className="library-count">{count && countWords(count)}</span>
        </button>
      </ContextMenu>
      <Menu
        align="end"
        trigger={
          <IconButton
            className="saved-search-more"
            label={`More for ${search.name}`}
            tabIndex={-1}
            icon={<MoreHorizontal aria-hidden />}
          />
        }
        items={items}
      />
      <Popover
        label="Change this saved search"
        side="right"
        anchor={row.current}
        isOpen={isEditing}
        onOpenChange={(next) => {
          if (!next) closeForm();
        }}
      >
        <SavedSearchForm id={search.id} first={search} onDone={closeForm} />
      </Popover>
    </li>
  );
}

/** Counting stops somewhere, so that it costs nobody any time. */
function countWords({ count, isMore }: { readonly count: number; readonly isMore: boolean }): string {
  return `${count.toLocaleString('en')}${isMore ? '+' : ''}`;
}
