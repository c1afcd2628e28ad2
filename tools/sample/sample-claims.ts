import { z } from 'zod';
import { analystConfidence, assertionKind, credibilityLevel, stance } from '../../shared/model/claim.ts';
import { consistencyMark } from '../../shared/model/hypothesis.ts';
import { itemState } from '../../shared/model/checking-session.ts';

const words = z.string().trim().min(1);
const instant = z.iso.datetime({ precision: 3 });
const file = z.string().regex(/^[a-z0-9-]+\.(txt|md|html)$/);
/** The words of an annotation's first passage. */
const annotated = { file, exact: words };

const sampleEvidence = z.strictObject({
  ...annotated,
  stance,
  credibility: credibilityLevel.nullable(),
  takenAs: assertionKind.default('what happened'),
  value: words.nullable().default(null),
  reason: words.nullable().default(null),
});

const sampleConclusion = z.strictObject({
  at: instant,
  likelihood: z.string().nullable(),
  confidence: analystConfidence.nullable(),
  /** Markdown; the quotes stand after it. */
  reasoning: words,
  quotes: z.array(z.strictObject(annotated)).default([]),
});

const sampleClaim = z.strictObject({
  at: instant,
  statement: words,
  asserts: assertionKind.default('what happened'),
  speaker: words.nullable().default(null),
  said: words.nullable().default(null),
  eventDate: words.nullable().default(null),
  eventPlace: words.nullable().default(null),
  question: words.nullable(),
  /** The statement of a claim that stands earlier. */
  parent: words.nullable().default(null),
  tags: z.array(words).default([]),
  evidence: z.array(sampleEvidence),
  /** In the order they were drawn: each supersedes the one before. */
  conclusions: z.array(sampleConclusion).default([]),
  /** Later judgements of passages that are judged above. */
  judgedAgain: z.array(sampleEvidence.extend({ at: instant })).default([]),
  /** Searches in the project, made at that time. */
  sought: z.array(z.strictObject({ at: instant, query: words, reason: words })).default([]),
});

const sampleHypotheses = z.strictObject({
  at: instant,
  question: words,
  hypotheses: z.array(words).min(2),
  items: z.array(
    z.strictObject({
      ...annotated,
      words: words.nullable(),
      /** One for each hypothesis, in their order. */
      marks: z.array(consistencyMark),
    }),
  ),
});

const sampleSession = z.strictObject({
  at: instant,
  title: words,
  question: words,
  method: z.strictObject({
    name: words,
    steps: z.array(z.strictObject({ id: words, words, help: z.string() })),
  }),
  /** Statements. */
  claims: z.array(words),
  decided: z.array(
    z.strictObject({
      claim: words,
      state: itemState,
      reason: words.nullable(),
      steps: z.array(z.strictObject({ step: words, words })).default([]),
    }),
  ),
});

/** What the person of the sample made of it all: claims with evidence and conclusions, hypotheses, and a session. */
export const sampleClaims = z.strictObject({
  claims: z.array(sampleClaim),
  hypotheses: z.array(sampleHypotheses),
  sessions: z.array(sampleSession),
});
export type SampleClaims = Readonly<z.infer<typeof sampleClaims>>;
export type SampleClaim = SampleClaims['claims'][number];
