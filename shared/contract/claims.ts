import { z } from 'zod';
import { annotation } from '../model/annotation.ts';
import { citedPassage, liveCitation } from '../model/citation.ts';
import {
  analystConfidence,
  assertionKind,
  briefClaim,
  changedBasis,
  claim,
  claimWarning,
  conclusion,
  credibilityLevel,
  evidence,
  observation,
  question,
  stance,
} from '../model/claim.ts';
import { directness, directnessLevel, reportedVia } from '../model/directness.ts';
import { textRange } from '../model/finding.ts';
import { originReport } from '../model/origin.ts';
import { command, query } from './define.ts';
import { richText } from './notes.ts';

const text = z.string().trim().min(1).nullable();

/** An annotation, or a range of a capture (UTF-16 offsets) that becomes a highlight in the same step. */
export const passageInput = z.union([
  z.object({ annotation: z.string() }),
  z.object({ capture: z.string(), ...textRange.shape }),
]);

/** What is said of a claim. The question is one of the project, or words for a new one. */
const claimValues = {
  statement: z.string().trim().min(1),
  asserts: assertionKind,
  speaker: z.string().nullable(),
  said: text,
  saidWords: text,
  eventDate: text,
  eventWords: text,
  eventPlace: text,
  question: z.string().nullable(),
  parent: z.string().nullable(),
  tags: z.array(z.string()),
};
const { statement, ...saidOfClaim } = claimValues;

/** A passage as evidence, with all that it has to be judged by. */
export const claimPassage = z.object({
  evidence,
  /** Judgements of the same passage for the same claim that it superseded, the newest first. */
  history: z.array(evidence).readonly(),
  /** Its words now, with document, source, grade, date. */
  citation: liveCitation,
  directness: directness.nullable(),
  /** Of its source, "party to the matter". */
  isParty: z.boolean(),
  /** Numbers, dates and places found in its words, as written; the value given by the person is in the evidence. */
  values: z.array(
    z.object({ kind: z.enum(['number', 'date', 'place']), words: z.string(), value: z.string() }),
  ),
});
export type ClaimPassage = Readonly<z.infer<typeof claimPassage>>;

/** What another reviewer concluded about a claim, as it came with it: see `OthersVerdict`. */
const othersVerdict = z.object({
  by: z.string().nullable(),
  ratings: z.array(z.string()).readonly(),
  explanation: z.string().nullable(),
  published: z.string().nullable(),
  url: z.string().nullable(),
});

/** What is made in the step of a claim that names it, or taken where it is there: question, speaker and tags by their words. */
const madeWithClaim = {
  questionWords: text.optional(),
  speakerName: text.optional(),
  /** Beside `tags`. */
  tagNames: z.array(z.string().trim().min(1)).optional(),
};

/** Everything the page of one claim shows. */
export const claimPage = z.object({
  claim,
  /** In force, those for it first, then against, qualifying, mentioning, background; in each the newest first. */
  passages: z.array(claimPassage).readonly(),
  /** Withdrawn judgements without a later one. */
  withdrawn: z.array(claimPassage).readonly(),
  /** Of the passages that support it, in the order of `supporting` (evidence ids). */
  origins: originReport,
  supporting: z.array(z.string()).readonly(),
  warnings: z.array(claimWarning).readonly(),
  /** In force and superseded, the newest first, each with what changed from the one before it to it. */
  conclusions: z.array(z.object({ conclusion, changes: changedBasis.nullable() })).readonly(),
  /** What changed since the conclusion in force; null where nothing did, or there is none. */
  changes: changedBasis.nullable(),
  observations: z.array(observation).readonly(),
  /** What another reviewer concluded, where the claim came with a review; theirs, and no conclusion of the project. */
  othersVerdict: othersVerdict.nullable(),
  children: z.array(claim).readonly(),
});
export type ClaimPage = Readonly<z.infer<typeof claimPage>>;

export const questionProcedures = {
  'questions.list': query(z.object({}), z.array(question)),
  'questions.create': command(z.object({ words: z.string().trim().min(1) }), question),
  'questions.update': command(z.object({ id: z.string(), words: z.string().trim().min(1) }), question),
  /** Refused with `conflict` while claims, hypotheses or sessions belong to it. */
  'questions.remove': command(z.object({ id: z.string() }), z.object({})),
};

export const claimProcedures = {
  /** How many claims the project has, and how many of them belong to no question; quick at any size. */
  'claims.count': query(z.object({}), z.object({ claims: z.int(), withoutQuestion: z.int() })),
  /** All of them in few words, the last changed first; quick, since nothing is counted. */
  'claims.brief': query(z.object({}), z.array(briefClaim)),
  /** The last changed first; of a question, made from a passage, or all. */
  'claims.list': query(
    z.object({ question: z.string().optional(), annotation: z.string().optional() }),
    z.array(claim),
  ),
  'claims.get': query(z.object({ id: z.string() }), claim),
  /** The verdicts of other reviewers that came with claims. */
  'claims.othersVerdicts': query(
    z.object({}),
    z.array(z.object({ claim: z.string(), verdict: othersVerdict })),
  ),
  'claims.page': query(z.object({ id: z.string() }), claimPage),
  'claims.create': command(
    z.object({
      statement,
      ...z.object(saidOfClaim).partial().shape,
      ...madeWithClaim,
      passage: passageInput.optional(),
    }),
    claim,
  ),
  /** Changes what is given. One step. */
  'claims.update': command(
    z.object({
      ids: z.array(z.string()).min(1),
      values: z.object({ ...z.object(claimValues).partial().shape, ...madeWithClaim }),
    }),
    z.array(claim),
  ),
  /** Adds and takes away tags; `create` names tags that are made in the same step, or taken where there is one. One step. */
  'claims.retag': command(
    z.object({
      ids: z.array(z.string()).min(1),
      add: z.array(z.string()).default([]),
      remove: z.array(z.string()).default([]),
      create: z.array(z.string().trim().min(1)).default([]),
    }),
    z.object({}),
  ),
  /** With their evidence, conclusions and observations; claims below them stay, without a parent. One step. */
  'claims.remove': command(z.object({ ids: z.array(z.string()).min(1) }), z.object({})),
};

export const evidenceProcedures = {
  /** In force unless `all`; of claims, of annotations, of a document, or all. */
  'evidence.list': query(
    z.object({
      claims: z.array(z.string()).optional(),
      annotations: z.array(z.string()).optional(),
      document: z.string().optional(),
      all: z.boolean().default(false),
    }),
    z.array(evidence),
  ),
  /**
   * Judges a passage for a claim, or for a new one made of `newClaim`; a judgement in force is superseded. Directness, where given,
   * is judged of the passage in the same step.
   */
  'evidence.judge': command(
    z.object({
      claim: z.union([z.object({ id: z.string() }), z.object({ newClaim: z.string().trim().min(1) })]),
      passage: passageInput,
      stance,
      credibility: credibilityLevel.nullable().default(null),
      takenAs: assertionKind.default('what happened'),
      value: text.default(null),
      reason: text.default(null),
      directness: z
        .object({ level: directnessLevel, reason: text.default(null), via: z.array(reportedVia).default([]) })
        .optional(),
    }),
    z.object({ evidence, claim, annotation, warnings: z.array(claimWarning) }),
  ),
  /** Takes judgements out of force without a later one. One step. */
  'evidence.withdraw': command(
    z.object({ ids: z.array(z.string()).min(1), reason: z.string().trim().default('') }),
    z.object({}),
  ),
  /** What judging a passage so would warn of, before it is done. */
  'evidence.preview': query(
    z.object({
      claim: z.string().nullable(),
      passage: passageInput,
      stance,
      credibility: credibilityLevel.nullable(),
      takenAs: assertionKind,
    }),
    z.object({
      warnings: z.array(claimWarning),
      /** True where the passage's source is a party to the matter: then it is offered as "what was said". */
      isParty: z.boolean(),
      /** Numbers, dates and places found in its words. */
      values: claimPassage.shape.values,
    }),
  ),
};

export const conclusionProcedures = {
  /** Concludes about a claim; the conclusion in force is superseded. `likelihood` is a level of the project's yardstick. */
  'conclusions.create': command(
    z.object({
      claim: z.string(),
      likelihood: z.string().nullable(),
      confidence: analystConfidence.nullable(),
      ...richText,
    }),
    conclusion,
  ),
  /** In force, of all claims or some. */
  'conclusions.list': query(z.object({ claims: z.array(z.string()).optional() }), z.array(conclusion)),
};

export const observationProcedures = {
  'observations.list': query(
    z.object({ claim: z.string().optional(), question: z.string().optional() }),
    z.array(observation),
  ),
  /**
   * Which of these documents (left out: of all) have words that a query finds, and which say nothing. Nothing is recorded by it.
   */
  'observations.seek': query(
    z.object({ query: z.string().trim().min(1), documents: z.array(z.string()).optional() }),
    z.object({
      saying: z.array(z.object({ id: z.string(), title: z.string(), places: z.int(), first: citedPassage })),
      silent: z.array(z.object({ id: z.string(), title: z.string() })),
    }),
  ),
  /**
   * Records a search and what it did not find. In this project (`place` null) it is made anew, so that what is recorded is what is
   * true; elsewhere `searched` and `found` are what the person says.
   */
  'observations.record': command(
    z.object({
      claim: z.string().nullable().default(null),
      question: z.string().nullable().default(null),
      query: z.string().trim().min(1),
      documents: z.array(z.string()).optional(),
      place: text.default(null),
      searched: z.int().nonnegative().optional(),
      found: z.int().nonnegative().optional(),
      /** EDTF; today when left out. */
      observed: z.string().optional(),
      reason: text.default(null),
    }),
    observation,
  ),
  'observations.remove': command(z.object({ ids: z.array(z.string()).min(1) }), z.object({})),
};
