import { z } from 'zod';
import { savedSearch, savedSearchView } from '../model/saved-search.ts';
import { command, query } from './define.ts';

const properties = { name: z.string().trim().min(1), query: z.string() };

export const savedSearchProcedures = {
  /** By name. */
  'savedSearches.list': query(z.object({}), z.array(savedSearch)),
  /**
   * How much each finds now: annotations for one of the evidence table, everything for the others. Counting stops at
   * `limit`, so that a project of any size is counted quickly; `isMore` says that there are more.
   */
  'savedSearches.counts': query(
    z.object({ limit: z.int().positive().max(10_000).default(1_000) }),
    z.array(z.object({ id: z.string(), count: z.int(), isMore: z.boolean() })),
  ),
  /** Names are unique, letters' case aside: `conflict` for one that is taken. */
  'savedSearches.create': command(
    z.object({ ...properties, view: savedSearchView.default('search') }),
    savedSearch,
  ),
  'savedSearches.update': command(
    z
      .object({ ...properties, view: savedSearchView })
      .partial()
      .extend({ id: z.string() }),
    savedSearch,
  ),
  'savedSearches.remove': command(z.object({ ids: z.array(z.string()).min(1) }), z.object({})),
};
