import { z } from 'zod';
import { anchorState } from './annotation.ts';

/** What the evidence table can be sorted by. */
export const tableSortKey = z.enum([
  'quote',
  'comment',
  'tags',
  'document',
  'source',
  'grade',
  'published',
  'created',
  'modified',
  'state',
]);
export type TableSortKey = z.infer<typeof tableSortKey>;

/** What is missing (no comment, no date, a source without a grade) comes last in both directions. */
export const tableSort = z.object({ by: tableSortKey, direction: z.enum(['ascending', 'descending']) });
export type TableSort = Readonly<z.infer<typeof tableSort>>;

/** By document, and in each in the order of its text. */
export const textOrder: TableSort = { by: 'document', direction: 'ascending' };

/** What the rows of the evidence table can stand together by. */
export const tableGrouping = z.enum(['none', 'tag', 'document', 'source', 'date']);
export type TableGrouping = z.infer<typeof tableGrouping>;

/** One annotation as the evidence table shows it: its first passage, and what is known of the document that is from. */
export const tableRow = z.object({
  annotation: z.string(),
  /** The quote, cut at 600 UTF-16 code units. */
  quote: z.string(),
  /** How many passages it has. */
  passages: z.int(),
  /** The comment as plain text, cut as the quote is; null when there is none. */
  comment: z.string().nullable(),
  /** Ids of its tags, by name. */
  tags: z.array(z.string()).readonly(),
  document: z.object({
    id: z.string(),
    title: z.string(),
    language: z.string().nullable(),
    direction: z.enum(['ltr', 'rtl']).nullable(),
  }),
  source: z.object({ id: z.string(), name: z.string() }).nullable(),
  /** The current grade of the document's source: in this passage, else in this document, else in general. */
  grade: z.object({ code: z.string(), words: z.string() }).nullable(),
  /** EDTF. */
  published: z.string().nullable(),
  createdAt: z.string(),
  modifiedAt: z.string(),
  /** How the passage sits on the newest copy of its document; on its own where it was not carried there. */
  state: anchorState,
  score: z.number(),
});
export type TableRow = Readonly<z.infer<typeof tableRow>>;

/** Rows that stand together. */
export const tableGroup = z.object({
  /** Id of the tag, document or source; for a date `1998-03`, `1996` or `ambiguous`; null for rows that have none. */
  key: z.string().nullable(),
  count: z.int(),
});
export type TableGroup = Readonly<z.infer<typeof tableGroup>>;
