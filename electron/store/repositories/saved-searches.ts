import type { SavedSearch, SavedSearchView } from '../../../shared/model/saved-search.ts';
import { type ReadonlyDatabase, statement } from '../database.ts';

interface SavedSearchRow {
  readonly id: string;
  readonly name: string;
  readonly query: string;
  readonly view: SavedSearchView;
  readonly created_at: string;
}

/** All saved searches, by name. */
export function listSavedSearches(database: ReadonlyDatabase): SavedSearch[] {
  return statement<SavedSearchRow>(
    database,
    'SELECT * FROM saved_search ORDER BY name COLLATE NOCASE, number',
  )
    .all()
    .map(toSavedSearch);
}

/** The saved search of this id; undefined where there is none. */
export function findSavedSearch(database: ReadonlyDatabase, id: string): SavedSearch | undefined {
  const row = statement<SavedSearchRow>(database, 'SELECT * FROM saved_search WHERE id = ?').get(id);
  return row && toSavedSearch(row);
}

/** The saved search of this name, letters' case aside. */
export function findSavedSearchNamed(database: ReadonlyDatabase, name: string): SavedSearch | undefined {
  const row = statement<SavedSearchRow>(
    database,
    'SELECT * FROM saved_search WHERE name = ? COLLATE NOCASE',
  ).get(name);
  return row && toSavedSearch(row);
}

function toSavedSearch({ id, name, query, view, created_at: createdAt }: SavedSearchRow): SavedSearch {
  return { id, name, query, view, createdAt };
}
