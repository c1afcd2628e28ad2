import { z } from 'zod';
import { query } from './define.ts';

export const searchField = z.enum(['text', 'title', 'quote', 'comment', 'note', 'tag', 'source']);
export type SearchField = z.infer<typeof searchField>;

/** One hit, ranked best first; `start` and `end` are UTF-16 offsets of the capture's text where the hit is in it. */
export const searchHit = z.object({
  document: z.string().nullable(),
  documentTitle: z.string().nullable(),
  capture: z.string().nullable(),
  annotation: z.string().nullable(),
  /** The note, tag or source hit, where the hit is one. */
  subject: z.string().nullable(),
  field: searchField,
  /** Words around the hit; `marks` are UTF-16 ranges of the snippet. */
  snippet: z.string(),
  marks: z.array(z.object({ start: z.int(), end: z.int() })).readonly(),
  start: z.int().nullable(),
  end: z.int().nullable(),
  rank: z.number(),
});
export type SearchHit = Readonly<z.infer<typeof searchHit>>;

export const searchScope = z.enum(['documents', 'annotations', 'notes', 'tags', 'sources', 'claims']);
export type SearchScope = z.infer<typeof searchScope>;

export const searchProcedures = {
  /** Any text is a valid query. `total` counts all hits, of which at most `limit` are given. */
  'search.find': query(
    z.object({ query: z.string(), in: searchScope.optional(), limit: z.int().positive().default(50) }),
    z.object({ hits: z.array(searchHit), total: z.int() }),
  ),
};
