import { z } from 'zod';

/** How an item agrees with a hypothesis, as in Heuer's analysis of competing hypotheses; "not applicable" says nothing of it. */
export const consistencyMark = z.enum([
  'very consistent',
  'consistent',
  'neutral',
  'inconsistent',
  'very inconsistent',
  'not applicable',
]);
export type ConsistencyMark = z.infer<typeof consistencyMark>;

/** One of several answers to a question that exclude each other. */
export const hypothesis = z.object({
  id: z.string(),
  question: z.string(),
  words: z.string(),
  createdAt: z.string(),
});
export type Hypothesis = Readonly<z.infer<typeof hypothesis>>;

/** A judgement of one item against one hypothesis. Superseded by a later one, never edited. */
export const consistency = z.object({
  id: z.string(),
  hypothesis: z.string(),
  item: z.string(),
  mark: consistencyMark,
  reason: z.string().nullable(),
  markedAt: z.string(),
  supersededAt: z.string().nullable(),
});
export type Consistency = Readonly<z.infer<typeof consistency>>;
