import { z } from 'zod';
import { credibilityLevel, stance } from '../model/claim.ts';
import { provenanceNode } from '../model/origin.ts';
import { grade } from '../model/source.ts';
import { query } from './define.ts';

/** Claims by documents or sources; cells without evidence are left out. */
export const evidenceMatrix = z.object({
  claims: z
    .array(
      z.object({
        id: z.string(),
        statement: z.string(),
        question: z.string().nullable(),
        /** Of the conclusion in force. */
        likelihoodWords: z.string().nullable(),
        confidence: z.string().nullable(),
        createdAt: z.string(),
      }),
    )
    .readonly(),
  columns: z
    .array(
      z.object({
        id: z.string(),
        kind: z.enum(['document', 'source']),
        title: z.string(),
        /** EDTF, of a document. */
        published: z.string().nullable(),
        /** Of the source, in general. */
        grade: grade.nullable(),
      }),
    )
    .readonly(),
  cells: z
    .array(
      z.object({
        /** Indexes into `claims` and `columns`. */
        claim: z.int(),
        column: z.int(),
        evidence: z
          .array(
            z.object({
              id: z.string(),
              annotation: z.string(),
              stance,
              credibility: credibilityLevel.nullable(),
            }),
          )
          .readonly(),
      }),
    )
    .readonly(),
});
export type EvidenceMatrix = Readonly<z.infer<typeof evidenceMatrix>>;

/** One value that a passage gives for a claim. */
export const givenValue = z.object({
  claim: z.string(),
  evidence: z.string(),
  annotation: z.string(),
  stance,
  credibility: credibilityLevel.nullable(),
  /** As the person has it, else as found in its words; null where there is none. */
  value: z.string().nullable(),
  isFound: z.boolean(),
  exact: z.string(),
  document: z.object({ id: z.string(), title: z.string() }),
  source: z.object({ id: z.string(), name: z.string() }).nullable(),
  /** EDTF. */
  published: z.string().nullable(),
  grade: grade.nullable(),
  /** Indexes into `origins`; empty where it is not known where it comes from. */
  origins: z.array(z.int()).readonly(),
});
export type GivenValue = Readonly<z.infer<typeof givenValue>>;

export const disagreements = z.object({
  claims: z.array(z.object({ id: z.string(), statement: z.string() })).readonly(),
  values: z.array(givenValue).readonly(),
  /** Roots that count as one stand together. */
  origins: z.array(z.array(provenanceNode).readonly()).readonly(),
});
export type Disagreements = Readonly<z.infer<typeof disagreements>>;

export const claimViewProcedures = {
  'claims.matrix': query(
    z.object({
      by: z.enum(['document', 'source']).default('document'),
      /** Left out: of all questions. */
      question: z.string().nullable().optional(),
      /** Only these. */
      claims: z.array(z.string()).optional(),
    }),
    evidenceMatrix,
  ),
  /** What the sources say to one question, value by value. */
  'claims.disagreements': query(z.object({ question: z.string() }), disagreements),
};
