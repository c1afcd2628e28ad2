import { z } from 'zod';
import { derivationRelation } from '../model/derivation.ts';
import { directnessLevel } from '../model/directness.ts';
import { metadata } from '../model/metadata.ts';
import { interest, scaleName, sourceKind } from '../model/source.ts';
import { tagColour, tagDigit, tagPattern } from '../model/tag.ts';
import { dateTime, iri, uuidUrn, words } from './web-terms.ts';

const reference = z.object({ id: uuidUrn });
/** Lower-case hex. */
const sha256 = z.string().regex(/^[\da-f]{64}$/);

/** A code of the codebook, as a concept of SKOS (https://www.w3.org/TR/skos-reference/). */
const webTag = z.object({
  id: uuidUrn,
  type: z.literal('skos:Concept'),
  'skos:prefLabel': words,
  'skos:definition': words.optional(),
  'skos:broader': reference.optional(),
  'assay:colour': tagColour,
  'assay:pattern': tagPattern,
  'assay:letter': words,
  'assay:digit': tagDigit.optional(),
});

/** A source with what is known of it itself; judgements of it are reviews beside it. */
const webSource = z.object({
  id: uuidUrn,
  'schema:name': words,
  'schema:alternateName': z.array(words).optional(),
  'assay:kind': sourceKind,
  'assay:interest': interest.optional(),
  'assay:interestReason': words.optional(),
  'assay:domains': z.array(words).optional(),
});

/** A document with where each of its values was read from, and the copies by which it is known elsewhere. */
const webDocumentFacts = z.object({
  id: uuidUrn,
  'schema:sha256': z.array(sha256),
  'assay:metadata': metadata,
  'assay:source': reference.optional(),
  'assay:tags': z.array(words).optional(),
});

/** A judgement of a source on a scale, superseded or not, in the words of https://schema.org/Review. */
const webGrade = z.object({
  id: uuidUrn,
  type: z.literal('schema:Review'),
  'schema:itemReviewed': reference,
  'schema:reviewRating': z.object({
    type: z.literal('schema:Rating'),
    'schema:ratingValue': words,
    'schema:name': words,
  }),
  'assay:scale': scaleName,
  'schema:reviewAspect': words.optional(),
  /** EDTF. */
  'assay:period': words.optional(),
  'assay:document': reference.optional(),
  'assay:annotation': reference.optional(),
  'schema:reviewBody': words.optional(),
  'schema:datePublished': dateTime,
  'prov:invalidatedAtTime': dateTime.optional(),
});

/** How a passage knows what it says, as it was judged once; superseded or not. */
const webDirectnessFact = z.object({
  id: uuidUrn,
  'assay:annotation': reference,
  'assay:level': directnessLevel,
  /** The nearest to the document first; with an id where it is a source of the project. */
  'assay:via': z.array(z.object({ id: uuidUrn.optional(), 'schema:name': words })).optional(),
  'assay:reason': words.optional(),
  'assay:judgedAt': dateTime,
  'prov:invalidatedAtTime': dateTime.optional(),
});

/** Words of one copy, in code points of its canonical text. */
const webPlace = z.object({
  'schema:sha256': sha256,
  exact: words,
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
});

/** That a document is derived from another one, or from something of a source that is not held. */
const webDerivation = z.object({
  id: uuidUrn,
  'assay:document': reference,
  'assay:toDocument': reference.optional(),
  'assay:toSource': reference.optional(),
  'assay:relation': derivationRelation,
  'assay:reason': words.optional(),
  'assay:passage': webPlace.optional(),
  'assay:toPassage': webPlace.optional(),
  created: dateTime,
});

/** What was sought for a claim and not found. */
const webObservation = z.object({
  id: uuidUrn,
  'assay:claim': reference,
  'assay:query': z.string(),
  'assay:place': words.optional(),
  'assay:documents': z.array(iri).optional(),
  'assay:searched': z.int().nonnegative(),
  'assay:found': z.int().nonnegative(),
  'assay:reason': words.optional(),
  /** EDTF. */
  'assay:observed': words,
  created: dateTime,
});

/** What each list of a file's facts is made of. */
export const webFact = {
  'assay:tags': webTag,
  'assay:sources': webSource,
  'assay:documents': webDocumentFacts,
  'assay:grades': webGrade,
  'assay:directness': webDirectnessFact,
  'assay:derivations': webDerivation,
  'assay:observations': webObservation,
} as const;

/**
 * What a project knows beside its annotations, so that a file brings all of it back: a property of the collection, since none of
 * it annotates anything.
 */
export const webFacts = z.object({
  'assay:tags': z.array(webTag),
  'assay:sources': z.array(webSource),
  'assay:documents': z.array(webDocumentFacts),
  'assay:grades': z.array(webGrade),
  'assay:directness': z.array(webDirectnessFact),
  'assay:derivations': z.array(webDerivation),
  'assay:observations': z.array(webObservation),
});
export type WebFacts = Readonly<z.infer<typeof webFacts>>;
export type WebTag = WebFacts['assay:tags'][number];
export type WebSource = WebFacts['assay:sources'][number];
export type WebDocumentFacts = WebFacts['assay:documents'][number];
export type WebGrade = WebFacts['assay:grades'][number];
export type WebDirectnessFact = WebFacts['assay:directness'][number];
export type WebDerivation = WebFacts['assay:derivations'][number];
export type WebPlace = NonNullable<WebDerivation['assay:passage']>;
export type WebObservation = WebFacts['assay:observations'][number];
