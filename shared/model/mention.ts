import { z } from 'zod';
import { textQuoteSelector } from './annotation.ts';
import { mentionValue, textRange } from './finding.ts';

/**
 * How far a mention has been followed. What a person said of a search counts until the document is held.
 */
export const mentionStatus = z.enum([
  'unresolved',
  'source identified',
  'document identified',
  'held',
  'not found',
  'unobtainable',
]);
export type MentionStatus = z.infer<typeof mentionStatus>;

export const searchOutcome = z.enum(['not found', 'unobtainable']);
export type SearchOutcome = z.infer<typeof searchOutcome>;

/** A cited document was sought and was not to be had. */
export const mentionSearch = z.object({
  id: z.string(),
  outcome: searchOutcome,
  /** Where: an archive, a site, a library. */
  place: z.string(),
  /** When: EDTF. */
  searched: z.string(),
  reason: z.string().nullable(),
});
export type MentionSearch = Readonly<z.infer<typeof mentionSearch>>;

/** Whether the cited document says what the citing one says it does. */
export const fidelityAnswer = z.enum(['faithful', 'partly', 'not found', 'contradicts']);
export type FidelityAnswer = z.infer<typeof fidelityAnswer>;

/** One answer to "does it say this?". Superseded by a later one, never edited. */
export const fidelity = z.object({
  id: z.string(),
  answer: fidelityAnswer,
  reason: z.string().nullable(),
  /** The words of the cited document that the answer rests on; null where none were found or its copy is gone. */
  passage: z.object({ capture: z.string(), ...textRange.shape, exact: z.string() }).nullable(),
  judgedAt: z.string(),
  supersededAt: z.string().nullable(),
});
export type Fidelity = Readonly<z.infer<typeof fidelity>>;

/** A source cited in passing inside a text, which a person accepted or marked. */
export const mention = z.object({
  id: z.string(),
  document: z.string(),
  capture: z.string(),
  ...textRange.shape,
  ...textQuoteSelector.shape,
  ...mentionValue.shape,
  /** Whom it names. */
  source: z.object({ id: z.string(), name: z.string() }).nullable(),
  /** The sources that the name may mean, the likeliest first; empty once one is chosen. */
  candidates: z.array(z.object({ id: z.string(), name: z.string() })).readonly(),
  citedTitle: z.string().nullable(),
  citedUrl: z.string().nullable(),
  /** The cited document, where it is held in this project. */
  cited: z.object({ id: z.string(), title: z.string() }).nullable(),
  /** The newest first. */
  searches: z.array(mentionSearch).readonly(),
  /** The newest first; the first one is in force where it is not superseded. */
  fidelity: z.array(fidelity).readonly(),
  status: mentionStatus,
  createdAt: z.string(),
});
export type Mention = Readonly<z.infer<typeof mention>>;

/** What the status of a mention follows from. */
export interface MentionFacts {
  readonly source: unknown;
  readonly cited: unknown;
  readonly citedTitle: string | null;
  readonly citedUrl: string | null;
  /** The newest first. */
  readonly searches: readonly Pick<MentionSearch, 'outcome'>[];
}

/** The status of a mention from what is known of it. */
export function statusOfMention({
  source,
  cited,
  citedTitle,
  citedUrl,
  searches: [newest],
}: MentionFacts): MentionStatus {
  if (cited !== null) return 'held';
  if (newest !== undefined) return newest.outcome;
  if (citedTitle !== null || citedUrl !== null) return 'document identified';
  return source === null ? 'unresolved' : 'source identified';
}

/** "12 cited, 4 held, 3 not found" of one document, and what is still only suggested. */
export const mentionCounts = z.object({
  document: z.string(),
  cited: z.int(),
  byStatus: z.record(mentionStatus, z.int()),
  /** Mentions that were found and neither accepted nor rejected; null while nobody has looked for them yet. */
  suggested: z.int().nullable(),
});
export type MentionCounts = Readonly<z.infer<typeof mentionCounts>>;
