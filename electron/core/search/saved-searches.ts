import type { OutputOf } from '../../../shared/contract.ts';
import type { SavedSearch } from '../../../shared/model/saved-search.ts';
import { AssayError } from '../../../shared/rpc/assay-error.ts';
import type { Handlers } from '../../../shared/rpc/server.ts';
import { parseQuery } from '../../../shared/search/parse-query.ts';
import type { ReadonlyDatabase } from '../../store/database.ts';
import {
  findSavedSearch,
  findSavedSearchNamed,
  listSavedSearches,
} from '../../store/repositories/saved-searches.ts';
import { compileQuery } from '../../store/search/compile.ts';
import { countMatchesUpTo } from '../../store/search/matches.ts';
import { type Names, namesIn } from '../../store/search/named.ts';
import { annotationNoun, type Noun, nouns } from '../../store/search/nouns.ts';
import type { Store } from '../../store/store.ts';
import { known } from '../known.ts';
import { nextTask } from '../next-task.ts';

type SavedSearchHandlers = Pick<
  Handlers,
  | 'savedSearches.list'
  | 'savedSearches.counts'
  | 'savedSearches.create'
  | 'savedSearches.update'
  | 'savedSearches.remove'
>;

/** Queries kept under a name. */
export function createSavedSearches({ reader, unitOfWork, now, newId }: Store): SavedSearchHandlers {
  const get = (id: string): SavedSearch => known(findSavedSearch(reader, id), 'saved search');

  function checkName(name: string, self?: string): void {
    const other = findSavedSearchNamed(reader, name);
    if (other === undefined || other.id === self) return;
    throw new AssayError(
      'conflict',
      `There is a saved search “${other.name}” already. Choose another name, or change that one.`,
    );
  }

  return {
    'savedSearches.list': () => listSavedSearches(reader),

    'savedSearches.counts': async ({ limit }) => {
      const names = namesIn(reader);
      const counts: OutputOf<'savedSearches.counts'> = [];
      for (const search of listSavedSearches(reader)) {
        const found = countUpTo(reader, search, { names, most: limit + 1 });
        counts.push({ id: search.id, count: Math.min(found, limit), isMore: found > limit });
        // Nobody waits for a number beside a name: whatever else was asked for comes first.
        await nextTask();
      }
      return counts;
    },

    'savedSearches.create': ({ name, query, view }) => {
      checkName(name);
      const id = newId();
      unitOfWork.run({ label: 'save search' }, (write) => {
        write.insert('saved_search', { id, name, query, view, created_at: now() });
      });
      return get(id);
    },

    'savedSearches.update': ({ id, ...values }) => {
      const { name, query, view } = { ...get(id), ...values };
      checkName(name, id);
      const label = values.name === undefined ? 'change saved search' : 'rename saved search';
      unitOfWork.run({ label }, (write) => write.update('saved_search', id, { name, query, view }));
      return get(id);
    },

    'savedSearches.remove': ({ ids }) => {
      for (const id of ids) get(id);
      const label = ids.length === 1 ? 'remove saved search' : `remove ${ids.length} saved searches`;
      unitOfWork.run({ label }, (write) => {
        for (const id of new Set(ids)) write.remove('saved_search', id);
      });
      return {};
    },
  };
}

/** How much a saved search finds; the looking stops at `most`. */
function countUpTo(
  reader: ReadonlyDatabase,
  { query: text, view }: SavedSearch,
  { names, most }: { readonly names: Names; readonly most: number },
): number {
  const query = parseQuery(text);
  // The evidence table shows everything where nothing is asked for, a search nothing.
  if (query.clauses.length === 0 && view === 'search') return 0;
  const searched: readonly Noun[] = view === 'table' ? [annotationNoun] : nouns;
  return searched.reduce((count, noun) => {
    const selection = count >= most ? null : compileQuery(noun, query, names);
    return selection === null ? count : count + countMatchesUpTo(reader, selection, most - count);
  }, 0);
}
