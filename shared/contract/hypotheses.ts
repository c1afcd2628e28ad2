import { z } from 'zod';
import { liveCitation } from '../model/citation.ts';
import { consistency, consistencyMark, hypothesis } from '../model/hypothesis.ts';
import { passageInput } from './claims.ts';
import { command, query } from './define.ts';

const text = z.string().trim().min(1).nullable();

/** A passage that the hypotheses of a question are held against. */
export const hypothesisItem = z.object({
  id: z.string(),
  question: z.string(),
  annotation: z.string(),
  /** What it comes to, in the analyst's words. */
  words: z.string().nullable(),
  citation: liveCitation,
});

/** The hypotheses of one question, the passages held against them, and the marks, in force and superseded (newest first). */
export const hypothesisTable = z.object({
  hypotheses: z.array(hypothesis).readonly(),
  items: z.array(hypothesisItem).readonly(),
  marks: z.array(consistency).readonly(),
});
export type HypothesisTable = Readonly<z.infer<typeof hypothesisTable>>;

export const hypothesisProcedures = {
  'hypotheses.table': query(z.object({ question: z.string() }), hypothesisTable),
  'hypotheses.create': command(
    z.object({ question: z.string(), words: z.string().trim().min(1) }),
    hypothesis,
  ),
  'hypotheses.update': command(z.object({ id: z.string(), words: z.string().trim().min(1) }), hypothesis),
  'hypotheses.remove': command(z.object({ id: z.string() }), z.object({})),
  /** Adds passages; those that are there already are left alone. One step. */
  'hypotheses.addItems': command(
    z.object({ question: z.string(), passages: z.array(passageInput).min(1), words: text.default(null) }),
    z.object({ ids: z.array(z.string()) }),
  ),
  'hypotheses.updateItem': command(z.object({ id: z.string(), words: text }), z.object({})),
  'hypotheses.removeItems': command(z.object({ ids: z.array(z.string()).min(1) }), z.object({})),
  /** Marks items against hypotheses; marks in force are superseded; a null mark takes them out of force. One step. */
  'hypotheses.mark': command(
    z.object({
      marks: z
        .array(z.object({ hypothesis: z.string(), item: z.string(), mark: consistencyMark.nullable() }))
        .min(1),
      reason: text.default(null),
    }),
    z.object({}),
  ),
};
