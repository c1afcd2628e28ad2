import { z } from 'zod';
import { cslItem } from './bibliographic-record.ts';
import { captureSummary } from './capture.ts';
import { metadata } from './metadata.ts';
import { grade } from './source.ts';

/** What the library lists: one document with its newest capture and its source's current grade. */
export const documentSummary = z.object({
  id: z.string(),
  title: z.string(),
  author: z.string().nullable(),
  publisher: z.string().nullable(),
  /** EDTF; a set `[a,b]` when the words are ambiguous. */
  published: z.string().nullable(),
  language: z.string().nullable(),
  /** Of the text: `ltr` or `rtl`; null lets each block decide by its first strong character. */
  direction: z.enum(['ltr', 'rtl']).nullable(),
  url: z.string().nullable(),
  place: z.string().nullable(),
  source: z.object({ id: z.string(), name: z.string() }).nullable(),
  grade: grade.nullable(),
  capture: captureSummary.nullable(),
  annotations: z.int(),
  /** Tags of the document as a whole, in the order in which they were given. */
  tags: z.array(z.string()).readonly(),
  addedAt: z.string(),
});
export type DocumentSummary = Readonly<z.infer<typeof documentSummary>>;

/** One document whole. */
export const documentDetail = documentSummary.extend({
  metadata,
  /** The bibliographic record it was imported with; null without one. */
  csl: cslItem.nullable(),
  captures: z.array(captureSummary).readonly(),
  /** Other documents of the project with the same canonical text. */
  sameText: z.array(z.object({ id: z.string(), title: z.string() })).readonly(),
});
export type DocumentDetail = Readonly<z.infer<typeof documentDetail>>;
