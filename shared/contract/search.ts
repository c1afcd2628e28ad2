import { z } from 'zod';
import { job, query } from './define.ts';

export const searchField = z.enum([
  'text',
  'title',
  'quote',
  'comment',
  'note',
  'tag',
  'source',
  'claim',
  'reasoning',
]);
export type SearchField = z.infer<typeof searchField>;

const marks = z.array(z.object({ start: z.int(), end: z.int() })).readonly();

/** One thing found; `start` and `end` are UTF-16 offsets of the capture's text where the hit is in it. */
export const searchHit = z.object({
  document: z.string().nullable(),
  documentTitle: z.string().nullable(),
  capture: z.string().nullable(),
  annotation: z.string().nullable(),
  /** Ids of the annotation's tags. */
  tags: z.array(z.string()).readonly(),
  /** The note, tag, source or claim hit, where the hit is one. */
  subject: z.string().nullable(),
  /** The statement of the claim hit, where the hit is one. */
  claim: z.string().nullable(),
  field: searchField,
  /** Words around the hit; `marks` are UTF-16 ranges of the snippet. */
  snippet: z.string(),
  marks,
  start: z.int().nullable(),
  end: z.int().nullable(),
  /** The place in the order of hits, from 1. */
  rank: z.number(),
});
export type SearchHit = Readonly<z.infer<typeof searchHit>>;

export const searchScope = z.enum(['documents', 'annotations', 'notes', 'tags', 'sources', 'claims']);
export type SearchScope = z.infer<typeof searchScope>;

/** One place of a text where a query's words stand. */
export const searchPassage = z.object({ snippet: z.string(), marks, start: z.int(), end: z.int() });
export type SearchPassage = Readonly<z.infer<typeof searchPassage>>;

/** A place where words stand, with the words around it for one line. */
export const foundPlace = z.object({
  start: z.int(),
  end: z.int(),
  before: z.string(),
  exact: z.string(),
  after: z.string(),
  /** Where an annotation stands on all of it: the ids of its tags, or of theirs; null where none does. */
  annotated: z.array(z.string()).readonly().nullable(),
});
export type FoundPlace = Readonly<z.infer<typeof foundPlace>>;

export const foundPlaces = z.object({
  /** Text by text, those of one text in its order. */
  documents: z
    .array(
      z.object({
        document: z.string(),
        capture: z.string(),
        title: z.string(),
        places: z.array(foundPlace).readonly(),
      }),
    )
    .readonly(),
  /** How many there are; no more are given than the limit. */
  total: z.int(),
});
export type FoundPlaces = Readonly<z.infer<typeof foundPlaces>>;

export const searchProcedures = {
  /**
   * Any text is a valid query. Best hits first while no more than 5,000 things are found, else the newest. `total`
   * counts what is found in the scope asked for, of which at most `limit` are given; `counts` all scopes.
   */
  'search.find': query(
    z.object({ query: z.string(), in: searchScope.optional(), limit: z.int().positive().default(50) }),
    z.object({ hits: z.array(searchHit), total: z.int(), counts: z.record(searchScope, z.int()) }),
  ),
  /** The places of one capture's text that a query's words stand at, in text order; `total` counts them all. */
  'search.passages': query(
    z.object({ query: z.string(), capture: z.string(), limit: z.int().positive().default(100) }),
    z.object({ passages: z.array(searchPassage), total: z.int() }),
  ),
  /**
   * Every place where the words of a query stand: in the newest copy of each document that the query finds, or in one
   * capture. `isLiteral` looks for the words as they stand, as find in document does.
   */
  'search.places': job(
    z.object({
      query: z.string(),
      isLiteral: z.boolean().default(false),
      capture: z.string().optional(),
      limit: z.int().positive().default(20_000),
    }),
    foundPlaces,
  ),
};
