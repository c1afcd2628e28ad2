import type { SavedSearch, SavedSearchView } from '../../../shared/model/saved-search.ts';
import { call } from '../../api/client.ts';
import { showInTable, useTableQuery } from '../../stores/table-query.ts';
import { searchFor, useWorkspace } from '../../stores/workspace.ts';
import { announce } from '../../ui/announce.ts';

/** Shows what a saved search finds now. */
export function openSavedSearch({ query, view }: SavedSearch): void {
  if (view === 'table') showInTable(query);
  else searchFor(query);
}

/** Removes a saved search; undo brings it back. What it finds stays as it is. */
export async function removeSavedSearch({ id, name }: SavedSearch): Promise<void> {
  await call('savedSearches.remove', { ids: [id] });
  announce(`Removed the saved search ${name}. Undo brings it back.`);
}

/** The query that is shown, and where; null where none is. */
export function shownQuery(): { readonly view: SavedSearchView; readonly query: string } | null {
  const { view, searchQuery } = useWorkspace.getState();
  if (view !== 'search' && view !== 'table') return null;
  const query = view === 'search' ? searchQuery : useTableQuery.getState().query;
  return query.trim() === '' ? null : { view, query };
}
