import { z } from 'zod';
import { derivation, derivationRelation, derivationSuggestion, sharedWording } from '../model/derivation.ts';
import { textRange } from '../model/finding.ts';
import { originReport } from '../model/origin.ts';
import { command, job, query } from './define.ts';

const passage = z
  .object({ capture: z.string(), ...textRange.shape })
  .nullable()
  .optional();
const said = {
  relation: derivationRelation,
  reason: z.string().trim().min(1).nullable().optional(),
  passage,
  toPassage: passage,
};

export const derivationProcedures = {
  /** All, or those with this document or source at an end. */
  'derivations.list': query(
    z.object({ document: z.string().optional(), source: z.string().optional() }),
    z.array(derivation),
  ),
  /** Says that a document is derived from another one, or from a source. Throws `conflict` where it is said already. */
  'derivations.create': command(
    z.object({
      document: z.string(),
      toDocument: z.string().nullable().default(null),
      toSource: z.string().nullable().default(null),
      ...said,
    }),
    derivation,
  ),
  'derivations.update': command(
    z.object({ id: z.string(), ...said }).partial({ relation: true }),
    derivation,
  ),
  'derivations.remove': command(z.object({ ids: z.array(z.string()).min(1) }), z.object({})),
  /** Compares texts that were not compared yet. */
  'derivations.compareTexts': job(z.object({}), z.object({ compared: z.int(), pairs: z.int() })),
  /** Documents that share wording, those that share most first; `isCompared` is false while texts wait to be compared. */
  'derivations.suggestions': query(
    z.object({ document: z.string().optional(), rejected: z.boolean().default(false) }),
    z.object({ isCompared: z.boolean(), suggestions: z.array(derivationSuggestion) }),
  ),
  /** Which words two captures share, sentence by sentence. */
  'derivations.sharedWording': query(
    z.object({ one: z.string(), other: z.string() }),
    z.array(sharedWording),
  ),
  /** Says that two documents with shared wording are not derived from each other. */
  'derivations.reject': command(
    z.object({
      document: z.string(),
      other: z.string(),
      reason: z.string().trim().min(1).nullable().default(null),
    }),
    z.object({ id: z.string() }),
  ),
  'derivations.reopen': command(z.object({ id: z.string() }), z.object({})),
  /** Where passages (annotations) or whole documents come from. */
  'origins.count': query(
    z.object({ annotations: z.array(z.string()).default([]), documents: z.array(z.string()).default([]) }),
    originReport,
  ),
};
