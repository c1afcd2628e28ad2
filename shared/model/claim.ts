import { z } from 'zod';

/** A question that claims answer in part, that hypotheses answer as wholes, and that a session is about. */
export const question = z.object({
  id: z.string(),
  words: z.string(),
  createdAt: z.string(),
  claims: z.int(),
  hypotheses: z.int(),
});
export type Question = Readonly<z.infer<typeof question>>;

/** Whether a claim, or a passage as evidence, is about the matter itself or about what somebody said of it. */
export const assertionKind = z.enum(['what happened', 'what was said']);
export type AssertionKind = z.infer<typeof assertionKind>;

/** What a passage is to a claim. */
export const stance = z.enum(['supports', 'disputes', 'qualifies', 'mentions', 'background']);
export type Stance = z.infer<typeof stance>;

/**
 * Information credibility of a passage for one claim, as a person chose it: 1 to 6 of the scale in shared/reliability.
 * 6, "truth cannot be judged", is missing: it is stored as null and never stands between others.
 */
export const credibilityLevel = z.enum(['1', '2', '3', '4', '5', '6']);
export type CredibilityLevelCode = z.infer<typeof credibilityLevel>;

/** A judgement of one passage for one claim. Superseded by a later one or withdrawn, never edited. */
export const evidence = z.object({
  id: z.string(),
  claim: z.string(),
  annotation: z.string(),
  stance,
  /** Null: not judged. */
  credibility: credibilityLevel.nullable(),
  takenAs: assertionKind,
  /** What the passage gives as the value in question, such as "214 dead". */
  value: z.string().nullable(),
  reason: z.string().nullable(),
  judgedAt: z.string(),
  supersededAt: z.string().nullable(),
  /** Why it was withdrawn, empty where no reason was given; null: it was not withdrawn. */
  withdrawal: z.string().nullable(),
});
export type Evidence = Readonly<z.infer<typeof evidence>>;

export const analystConfidence = z.enum(['low', 'moderate', 'high']);
export type AnalystConfidence = z.infer<typeof analystConfidence>;

export const yardstickName = z.enum(['icd-203', 'phia']);
export type YardstickName = z.infer<typeof yardstickName>;

/** "5 passages, 4 publishers, 2 independent origins, 1 unknown". */
export const originCounts = z.object({
  passages: z.int(),
  publishers: z.int(),
  independent: z.int(),
  unknown: z.int(),
});
export type OriginCounts = Readonly<z.infer<typeof originCounts>>;

/** What a conclusion rested on when it was drawn. */
export const conclusionBasis = z.object({
  /** Ids of the evidence and of the grades of its sources that were in force. */
  evidence: z.array(z.string()).readonly(),
  grades: z.array(z.string()).readonly(),
  /** Of the passages that support it. */
  origins: originCounts,
  /** What each of the evidence and the grades said then, by its id, so that it can be told after it is gone. */
  words: z.record(z.string(), z.string()).optional(),
});
export type ConclusionBasis = Readonly<z.infer<typeof conclusionBasis>>;

/** What a person concludes about a claim. Superseded by a later one, never edited. */
export const conclusion = z.object({
  id: z.string(),
  claim: z.string(),
  yardstick: yardstickName,
  /** A level of the yardstick; null: it cannot be judged. */
  likelihood: z.string().nullable(),
  /** Its phrase, such as "very likely"; for null that it cannot be judged. */
  likelihoodWords: z.string(),
  confidence: analystConfidence.nullable(),
  /** The reasoning, with live quotes: Lexical's serialised editor state (JSON), and the same as plain text. */
  lexical: z.string(),
  text: z.string(),
  basis: conclusionBasis,
  concludedAt: z.string(),
  supersededAt: z.string().nullable(),
});
export type Conclusion = Readonly<z.infer<typeof conclusion>>;

/** What a conclusion says, without its reasoning and what it rested on. */
export const statedConclusion = conclusion.pick({
  id: true,
  yardstick: true,
  likelihood: true,
  likelihoodWords: true,
  confidence: true,
  concludedAt: true,
});
export type StatedConclusion = Readonly<z.infer<typeof statedConclusion>>;

/** What differs between what a conclusion rested on and what there is now. */
export const changedBasis = z.object({
  /** Evidence that came, and that was superseded, withdrawn or removed; sentences of its stance and words for what is gone. */
  added: z.array(evidence).readonly(),
  gone: z.array(z.object({ id: z.string(), words: z.string() })).readonly(),
  /** "Harbour Gazette: B, usually reliable, is now C, fairly reliable". */
  grades: z.array(z.string()).readonly(),
  origins: z.object({ before: originCounts, now: originCounts }),
});
export type ChangedBasis = Readonly<z.infer<typeof changedBasis>>;

/** What a person should know before relying on a judgement; never a refusal. */
export const claimWarning = z.object({
  kind: z.enum([
    /** All that supports a claim about what happened are statements of parties to the matter. */
    'only party statements',
    /** Judged "1 confirmed" where the passages of the same stance have fewer than two independent origins. */
    'confirmed without independent origins',
    /** High confidence without credible passages of two independent origins; moderate without a believable one. */
    'confidence above its test',
    /** The conclusion rests on evidence or grades that changed since. */
    'basis changed',
  ]),
  /** Whole sentences, naming the shared root or the parties. */
  words: z.string(),
  /** Evidence it is about. */
  evidence: z.array(z.string()).readonly(),
});
export type ClaimWarning = Readonly<z.infer<typeof claimWarning>>;

/** One checkable statement. */
export const claim = z.object({
  id: z.string(),
  statement: z.string(),
  asserts: assertionKind,
  speaker: z.object({ id: z.string(), name: z.string() }).nullable(),
  /** When it was said: EDTF, a set where the words can be read in several ways; with the words it was read from. */
  said: z.string().nullable(),
  saidWords: z.string().nullable(),
  /** When and where what it asserts took place. */
  eventDate: z.string().nullable(),
  eventWords: z.string().nullable(),
  eventPlace: z.string().nullable(),
  question: z.object({ id: z.string(), words: z.string() }).nullable(),
  parent: z.object({ id: z.string(), statement: z.string() }).nullable(),
  /** Ids. */
  tags: z.array(z.string()).readonly(),
  /** The annotation it was made from. */
  annotation: z.string().nullable(),
  createdAt: z.string(),
  modifiedAt: z.string(),
  /** In force. */
  conclusion: statedConclusion.nullable(),
  /** How much evidence in force there is of each stance. */
  evidence: z.record(stance, z.int()),
  /** Of the passages that support it. */
  origins: originCounts,
});
export type Claim = Readonly<z.infer<typeof claim>>;

/** A claim in few words: all it takes to name it and to choose it. */
export const briefClaim = claim.pick({
  id: true,
  statement: true,
  asserts: true,
  speaker: true,
  question: true,
});
export type BriefClaim = Readonly<z.infer<typeof briefClaim>>;

/** What was sought and not found. */
export const observation = z.object({
  id: z.string(),
  claim: z.string().nullable(),
  question: z.string().nullable(),
  query: z.string(),
  /** Where it was sought; null: in this project. */
  place: z.string().nullable(),
  /** The documents that were searched and say nothing; null: all that were held then. */
  documents: z
    .array(z.object({ id: z.string(), title: z.string() }))
    .readonly()
    .nullable(),
  searched: z.int(),
  found: z.int(),
  reason: z.string().nullable(),
  /** EDTF. */
  observed: z.string(),
  createdAt: z.string(),
});
export type Observation = Readonly<z.infer<typeof observation>>;
