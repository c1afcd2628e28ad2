import { z } from 'zod';
import {
  analystConfidence,
  assertionKind,
  conclusionBasis,
  credibilityLevel,
  stance,
  yardstickName,
} from '../model/claim.ts';
import { dateTime, iri, uuidUrn, webTextualBody, words } from './web-terms.ts';

const reference = z.object({ id: iri });
const annotation = { id: uuidUrn, type: z.literal('Annotation'), created: dateTime, modified: dateTime };

/**
 * A claim: an annotation that classifies a passage, or else the project, as making it. The body is a claim of schema.org
 * (https://schema.org/Claim), with what schema.org has no place for under names of our own.
 */
export const webClaim = z.object({
  ...annotation,
  motivation: z.literal('classifying'),
  body: z.tuple([
    z.object({
      id: uuidUrn,
      type: z.literal('schema:Claim'),
      'schema:text': words,
      'schema:author': z.object({ id: uuidUrn, 'schema:name': words }).optional(),
      'schema:about': z.object({ id: uuidUrn, 'schema:name': words }).optional(),
      'schema:isPartOf': reference.optional(),
      'schema:keywords': z.array(words).optional(),
      'schema:contentLocation': words.optional(),
    }),
  ]),
  target: uuidUrn,
  'assay:claim': z.object({
    'assay:asserts': assertionKind,
    /** EDTF, with the words it was read from. */
    'assay:said': words.optional(),
    'assay:saidWords': words.optional(),
    'assay:eventDate': words.optional(),
    'assay:eventWords': words.optional(),
    /** What came with it from another program, as it came (JSON). */
    'assay:otherProperties': words.optional(),
  }),
  via: words.optional(),
});
export type WebClaim = Readonly<z.infer<typeof webClaim>>;

/**
 * A judgement of a passage for a claim: an annotation that links the annotation of the passage to the claim and assesses it. What
 * the passage does to the claim stands in the words of the Citation Typing Ontology (http://purl.org/spar/cito) beside it.
 */
export const webEvidence = z.object({
  ...annotation,
  motivation: z.tuple([z.literal('linking'), z.literal('assessing')]),
  body: z.array(
    z.union([
      z.object({ type: z.literal('SpecificResource'), source: uuidUrn, purpose: z.literal('linking') }),
      z.object({ type: z.literal('TextualBody'), value: stance, purpose: z.literal('classifying') }),
      webTextualBody.extend({ purpose: z.literal('assessing') }),
    ]),
  ),
  target: uuidUrn,
  'cito:supports': reference.optional(),
  'cito:disputes': reference.optional(),
  'cito:qualifies': reference.optional(),
  'cito:discusses': reference.optional(),
  'cito:obtainsBackgroundFrom': reference.optional(),
  'assay:evidence': z.object({
    'assay:stance': stance,
    'assay:credibility': credibilityLevel.optional(),
    'assay:credibilityWords': words.optional(),
    'assay:takenAs': assertionKind,
    'assay:value': words.optional(),
    /** Until when it was in force. */
    'prov:invalidatedAtTime': dateTime.optional(),
    /** Why it was withdrawn; empty where no reason was given. */
    'assay:withdrawal': z.string().optional(),
  }),
});
export type WebEvidence = Readonly<z.infer<typeof webEvidence>>;

/** What was concluded: an annotation that assesses a claim, and says from which judgements it was derived. */
export const webConclusion = z.object({
  ...annotation,
  motivation: z.literal('assessing'),
  body: z.array(webTextualBody.extend({ purpose: z.literal('assessing') })).optional(),
  /** The claim. */
  target: uuidUrn,
  'prov:wasDerivedFrom': z.array(reference).optional(),
  'assay:conclusion': z.object({
    'assay:yardstick': yardstickName,
    /** A level of the yardstick; left out: it cannot be judged. */
    'assay:likelihood': words.optional(),
    'assay:likelihoodWords': words,
    'assay:confidence': analystConfidence.optional(),
    'assay:basis': conclusionBasis,
    'prov:invalidatedAtTime': dateTime.optional(),
  }),
});
export type WebConclusion = Readonly<z.infer<typeof webConclusion>>;
