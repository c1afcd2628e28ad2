import { z } from 'zod';

/** Where a saved search opens: among everything that is found, or as rows of the evidence table. */
export const savedSearchView = z.enum(['search', 'table']);
export type SavedSearchView = z.infer<typeof savedSearchView>;

/** A query kept under a name: a list that fills itself. */
export const savedSearch = z.object({
  id: z.string(),
  name: z.string(),
  /** In the language of shared/search. */
  query: z.string(),
  view: savedSearchView,
  createdAt: z.string(),
});
export type SavedSearch = Readonly<z.infer<typeof savedSearch>>;
