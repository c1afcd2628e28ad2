import { z } from 'zod';
import { analystConfidence, credibilityLevel, stance, yardstickName } from './claim.ts';

/** Which part of the project a session is about; all empty: the whole of it. */
export const sessionScope = z.object({
  documents: z.array(z.string()).readonly(),
  /** Ids. */
  tags: z.array(z.string()).readonly(),
  /** In the language of search. */
  query: z.string().nullable(),
});
export type SessionScope = Readonly<z.infer<typeof sessionScope>>;

/** SIFT's four moves, or a checklist of one's own. */
export const sessionMethod = z.object({
  name: z.string().trim().min(1),
  steps: z
    .array(z.object({ id: z.string(), words: z.string().trim().min(1), help: z.string() }))
    .min(1)
    .readonly(),
});
export type SessionMethod = Readonly<z.infer<typeof sessionMethod>>;

export const itemState = z.enum(['waiting', 'judged', 'set aside']);
export type ItemState = z.infer<typeof itemState>;

/** What a document is to the session's question. */
export const documentStance = z.enum([...stance.options, 'silent']);
export type DocumentStance = z.infer<typeof documentStance>;

/** One claim or document of a session's queue, in its order. */
export const sessionItem = z.object({
  id: z.string(),
  session: z.string(),
  position: z.int(),
  claim: z.string().nullable(),
  document: z.string().nullable(),
  /** The claim's statement or the document's title. */
  label: z.string(),
  state: itemState,
  /** Of a document that was judged; a claim is judged by its conclusion. */
  stance: documentStance.nullable(),
  /** "very likely, moderate confidence" is two parts: likelihood and confidence of the claim's conclusion in force. */
  likelihoodWords: z.string().nullable(),
  confidence: analystConfidence.nullable(),
  reason: z.string().nullable(),
  /** The method's steps that were taken. */
  steps: z.array(z.object({ step: z.string(), words: z.string(), at: z.string() })).readonly(),
  /**
   * Ids of the annotations to judge as evidence for the claim, in a session that a second person judges; those judged already
   * stay among them. Empty elsewhere.
   */
  passages: z.array(z.string()).readonly(),
  decidedAt: z.string().nullable(),
});
export type SessionItem = Readonly<z.infer<typeof sessionItem>>;

/** A fact-checking session. */
export const checkingSession = z.object({
  id: z.string(),
  title: z.string(),
  question: z.object({ id: z.string(), words: z.string() }).nullable(),
  scope: sessionScope,
  method: sessionMethod.nullable(),
  /** Its notes: Lexical's serialised editor state (JSON), and the same as plain text. */
  lexical: z.string(),
  text: z.string(),
  createdAt: z.string(),
  closedAt: z.string().nullable(),
  /** It came from another project for a second person to judge; it is brought back there by `sessions.bringBack`. */
  isSecond: z.boolean(),
  counts: z.object({ items: z.int(), judged: z.int(), setAside: z.int() }),
  /** How many judgements of somebody else were brought back, and how many disagreements are not resolved. */
  second: z.object({ judgements: z.int(), unresolved: z.int() }),
});
export type CheckingSession = Readonly<z.infer<typeof checkingSession>>;

/** What one person judged of one thing; what does not apply is left out. */
export const judgedValues = z.object({
  /** Whose level the likelihood is; levels of two yardsticks are never compared. */
  yardstick: yardstickName.optional(),
  likelihood: z.string().nullable().optional(),
  confidence: analystConfidence.nullable().optional(),
  stance: documentStance.nullable().optional(),
  credibility: credibilityLevel.nullable().optional(),
});
export type JudgedValues = Readonly<z.infer<typeof judgedValues>>;

/** One thing that two people judged, with both judgements. */
export const doubleJudgement = z.object({
  /** Of the second judgement. */
  id: z.string(),
  kind: z.enum(['claim', 'passage', 'document']),
  claim: z.string().nullable(),
  document: z.string().nullable(),
  annotation: z.string().nullable(),
  /** The claim's statement, the passage's words, the document's title. */
  label: z.string(),
  /** What the first person had judged when the second judgement was brought back; null: nothing. */
  first: z.object({ values: judgedValues, reason: z.string().nullable() }).nullable(),
  second: z.object({ values: judgedValues, reason: z.string().nullable() }),
  /** What they differ in: "likelihood", "stance". */
  differsIn: z.array(z.enum(['likelihood', 'confidence', 'stance', 'credibility'])).readonly(),
  resolution: z
    .object({ outcome: z.enum(['first', 'second', 'other']), reason: z.string(), resolvedAt: z.string() })
    .nullable(),
});
export type DoubleJudgement = Readonly<z.infer<typeof doubleJudgement>>;

/** How far two people agree in one thing. */
export const agreement = z.object({
  of: z.enum(['likelihood', 'confidence', 'stance of passages', 'credibility', 'stance of documents']),
  /** Things that both judged. */
  units: z.int(),
  agreeing: z.int(),
  /** Krippendorff's alpha; null where it is not defined: fewer than two units, or only one value. */
  alpha: z.number().nullable(),
  /** The level of measurement it was computed for. */
  metric: z.enum(['nominal', 'ordinal']),
});
export type Agreement = Readonly<z.infer<typeof agreement>>;
