import { z } from 'zod';
import { analystConfidence, credibilityLevel, stance } from '../model/claim.ts';
import { matrixPicture } from '../model/matrix-picture.ts';
import { provenanceNode } from '../model/origin.ts';
import { grade } from '../model/source.ts';
import { job, query } from './define.ts';

/** A claim as the head of a row. */
export const matrixClaim = z.object({
  id: z.string(),
  statement: z.string(),
  question: z.object({ id: z.string(), words: z.string() }).nullable(),
  /** Of the conclusion in force. */
  likelihoodWords: z.string().nullable(),
  confidence: analystConfidence.nullable(),
  /** EDTF: when it was said, and when what it asserts took place. */
  said: z.string().nullable(),
  eventDate: z.string().nullable(),
  createdAt: z.string(),
});
export type MatrixClaim = Readonly<z.infer<typeof matrixClaim>>;

/** A document or a source as the head of a column. */
export const matrixColumn = z.object({
  /** Null: of all documents without a source. */
  id: z.string().nullable(),
  kind: z.enum(['document', 'source']),
  title: z.string(),
  /** Of a document: its source. */
  source: z.string().nullable(),
  /** EDTF, of a document; of a source null. */
  published: z.string().nullable(),
  /** That counts for the document, or for the source in general. */
  grade: grade.nullable(),
});
export type MatrixColumn = Readonly<z.infer<typeof matrixColumn>>;

/** A judgement in force, as it stands in a cell. */
export const matrixEvidence = z.object({
  id: z.string(),
  annotation: z.string(),
  stance,
  /** Null: not judged. */
  credibility: credibilityLevel.nullable(),
});
export type MatrixEvidence = Readonly<z.infer<typeof matrixEvidence>>;

/** Claims by documents or sources; cells without evidence are left out. */
export const evidenceMatrix = z.object({
  /** In the order they were made. */
  claims: z.array(matrixClaim).readonly(),
  /** In the order they were added, documents without a source last. */
  columns: z.array(matrixColumn).readonly(),
  /** A passage in several documents stands in the cell of each. */
  cells: z
    .array(
      z.object({
        /** Indexes into `claims` and `columns`. */
        claim: z.int(),
        column: z.int(),
        evidence: z.array(matrixEvidence).readonly(),
      }),
    )
    .readonly(),
});
export type EvidenceMatrix = Readonly<z.infer<typeof evidenceMatrix>>;

/** What a value can be drawn by: a number or a date (EDTF) that was read from its words. */
export const valueMeasure = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('number'),
    least: z.number(),
    /** Null: "more than 1,800" leaves it open. */
    most: z.number().nullable(),
    isApproximate: z.boolean(),
    unit: z.string(),
  }),
  z.object({ kind: z.literal('date'), edtf: z.string() }),
]);
export type ValueMeasure = Readonly<z.infer<typeof valueMeasure>>;

/** One value that a passage gives for a claim. */
export const givenValue = z.object({
  claim: z.string(),
  evidence: z.string(),
  annotation: z.string(),
  /** The annotation's target, whose words these are. */
  target: z.string(),
  stance,
  credibility: credibilityLevel.nullable(),
  /** As the person has it, else as found in its words; null where there is none. */
  value: z.string().nullable(),
  isFound: z.boolean(),
  measure: valueMeasure.nullable(),
  exact: z.string(),
  document: z.object({ id: z.string(), title: z.string() }),
  source: z.object({ id: z.string(), name: z.string() }).nullable(),
  /** EDTF. */
  published: z.string().nullable(),
  /** The judgement of the source that counts for this passage. */
  grade: grade.nullable(),
  /** Indexes into `origins`; empty where it is not known where it comes from. */
  origins: z.array(z.int()).readonly(),
  /** True where a way from it ends in the unknown: it is not shown to be independent. */
  isUnknown: z.boolean(),
});
export type GivenValue = Readonly<z.infer<typeof givenValue>>;

/** Roots that count as one, and why. */
export const valueOrigin = z.object({
  roots: z.array(provenanceNode).readonly(),
  because: z.array(z.string()).readonly(),
});
export type ValueOrigin = Readonly<z.infer<typeof valueOrigin>>;

export const disagreements = z.object({
  /** In the order they were made. */
  claims: z.array(z.object({ id: z.string(), statement: z.string() })).readonly(),
  values: z.array(givenValue).readonly(),
  origins: z.array(valueOrigin).readonly(),
});
export type Disagreements = Readonly<z.infer<typeof disagreements>>;

export const claimViewProcedures = {
  'claims.matrix': query(
    z.object({
      by: z.enum(['document', 'source']).default('document'),
      /** Left out: of all questions; null: of none. */
      question: z.string().nullable().optional(),
      /** Only these. */
      claims: z.array(z.string()).optional(),
      /** Documents or sources without evidence too. */
      empty: z.boolean().default(false),
    }),
    evidenceMatrix,
  ),
  /** What the sources say to one question, value by value; null: claims of no question. */
  'claims.disagreements': query(z.object({ question: z.string().nullable() }), disagreements),
  /** Asks where to write the matrix as it is shown; `fileName` is null when the person chose no file. */
  'claims.exportMatrix': job(
    z.object({ matrix: matrixPicture, format: z.enum(['svg', 'csv']) }),
    z.object({ fileName: z.string().nullable() }),
  ),
  /** Asks where to write the values of a question as CSV, these in this order; what is gone by now is left out. */
  'claims.exportDisagreements': job(
    z.object({
      question: z.string().nullable(),
      values: z.array(z.object({ evidence: z.string(), target: z.string() })),
    }),
    z.object({ fileName: z.string().nullable() }),
  ),
};
