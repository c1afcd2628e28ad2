import { z } from 'zod';
import { mentionValue, textRange } from '../model/finding.ts';
import { fidelityAnswer, mention, mentionCounts, mentionStatus, searchOutcome } from '../model/mention.ts';
import { command, query } from './define.ts';

const text = z.string().trim().min(1).nullable();

const identified = {
  source: z.string().nullable().optional(),
  citedTitle: text.optional(),
  citedUrl: text.optional(),
  /** The cited document, held in this project. */
  cited: z.string().nullable().optional(),
};

export const mentionProcedures = {
  /** In the order of their texts, document by document. `place` tells where each stands on a copy (see `mentions.onCapture`). */
  'mentions.list': query(
    z.object({
      document: z.string().optional(),
      source: z.string().optional(),
      cited: z.string().optional(),
      status: mentionStatus.optional(),
    }),
    z.array(mention),
  ),
  'mentions.get': query(z.object({ id: z.string() }), mention),
  /** Where the mentions of a document stand on one of its copies; those whose words are gone are left out. */
  'mentions.onCapture': query(
    z.object({ capture: z.string() }),
    z.array(
      z.object({
        mention: z.string(),
        ...textRange.shape,
        /** The words of that copy that rest on it; null where that is not told, or they are gone. */
        scope: textRange.nullable(),
      }),
    ),
  ),
  /** Marks a mention by hand. */
  'mentions.create': command(
    z.object({ capture: z.string(), ...textRange.shape, ...mentionValue.partial().shape, ...identified }),
    mention,
  ),
  /** Changes what is known of mentions; `values` replaces only what is given. One step. */
  'mentions.update': command(
    z.object({
      ids: z.array(z.string()).min(1),
      values: z.object({ ...mentionValue.partial().shape, ...identified }),
    }),
    z.array(mention),
  ),
  'mentions.remove': command(z.object({ ids: z.array(z.string()).min(1) }), z.object({})),
  /** Records that the cited document was sought and was not to be had. One step. */
  'mentions.recordSearch': command(
    z.object({
      ids: z.array(z.string()).min(1),
      outcome: searchOutcome,
      place: z.string().trim().min(1),
      /** EDTF; today when left out. */
      searched: z.string().optional(),
      reason: text.default(null),
    }),
    z.array(mention),
  ),
  'mentions.removeSearch': command(z.object({ id: z.string() }), z.object({})),
  /** "Does it say this?" An answer in force is superseded. Refused with `conflict` while the document is not held. */
  'mentions.judge': command(
    z.object({
      id: z.string(),
      answer: fidelityAnswer,
      reason: text.default(null),
      passage: z
        .object({ capture: z.string(), ...textRange.shape })
        .nullable()
        .default(null),
    }),
    mention,
  ),
  /** Who a name may mean, and which held documents the citation may be of, the likeliest first, each with the reason. */
  'mentions.candidates': query(
    z.object({
      name: z.string(),
      /** EDTF. */
      date: z.string().nullable().default(null),
      source: z.string().nullable().default(null),
      citedTitle: text.default(null),
      citedUrl: text.default(null),
      /** The citing document, which is none of the candidates. */
      document: z.string().nullable().default(null),
    }),
    z.object({
      sources: z.array(z.object({ id: z.string(), name: z.string(), because: z.string() })),
      documents: z.array(z.object({ id: z.string(), title: z.string(), because: z.string() })),
    }),
  ),
  /** Names in texts that a short one may stand for, "Amnesty International" for "AI", the most frequent first; for naming a new source. */
  'mentions.spelledOut': query(z.object({ name: z.string() }), z.array(z.string())),
  /** The mentions in other documents that may cite this one and are not linked to any, each with the reason. */
  'mentions.matching': query(
    z.object({ document: z.string() }),
    z.array(z.object({ mention, because: z.string() })),
  ),
  /** Of all documents, or these; documents without a mention or suggestion are left out. */
  'mentions.counts': query(z.object({ documents: z.array(z.string()).optional() }), z.array(mentionCounts)),
};
