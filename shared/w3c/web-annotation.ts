import { z } from 'zod';
import { anchorState, placementDecision } from '../model/annotation.ts';
import { directnessLevel } from '../model/directness.ts';
import { linkRelation } from '../model/link.ts';
import { isJsonObject, type JsonValue } from './json-value.ts';
import { dateTime, iri, isIri, isMotivation, uuidUrn, webTextualBody, words } from './web-terms.ts';
import { webFragmentSelector, webTextPositionSelector, webTextQuoteSelector } from './web-selectors.ts';

/**
 * Names beyond those of the W3C context: our own, the Citation Typing Ontology (http://purl.org/spar/cito) and the provenance
 * ontology (https://www.w3.org/TR/prov-o/).
 */
export const assayContext = {
  assay: 'urn:assay:',
  cito: 'http://purl.org/spar/cito/',
  prov: 'http://www.w3.org/ns/prov#',
} as const;

/**
 * The part of the W3C Web Annotation model (https://www.w3.org/TR/annotation-model/) that Assay writes, as JSON-LD.
 * Properties of other vocabularies carry the prefixes that the W3C context defines (`schema`, `dcterms`), or those of
 * `assayContext`.
 */
export const webAnnotationContext = ['http://www.w3.org/ns/anno.jsonld', assayContext] as const;

const sha256 = z.string().regex(/^[\da-f]{64}$/);

/** The copy of the source that the selectors were made on. */
export const webTimeState = z.object({
  type: z.literal('TimeState'),
  sourceDate: dateTime,
  /** `urn:sha256:` and the hash of the copy's bytes. */
  cached: z.string().regex(/^urn:sha256:[\da-f]{64}$/),
  'schema:sha256': sha256,
  /** Where the words were recognised by machine on a picture of them. */
  'assay:textRecognition': z
    .object({
      'schema:description': words,
      'assay:engine': words,
      'assay:languages': z.array(words).readonly(),
      'assay:meanConfidence': z.number().min(0).max(1).optional(),
    })
    .optional(),
});
export type WebTimeState = Readonly<z.infer<typeof webTimeState>>;

export const webReview = z.object({
  type: z.literal('schema:Review'),
  'schema:reviewRating': z.object({
    type: z.literal('schema:Rating'),
    'schema:ratingValue': words,
    'schema:name': words,
    'schema:description': words,
  }),
  'schema:reviewAspect': words.optional(),
  'schema:reviewBody': words.optional(),
  'schema:datePublished': dateTime,
});

/** What a document is derived from; where it is not held, only whose it is. */
const webEntity = z.object({
  id: uuidUrn,
  'dcterms:title': words.optional(),
  'prov:wasAttributedTo': z.object({ id: uuidUrn, 'schema:name': words }).optional(),
});
export type WebEntity = Readonly<z.infer<typeof webEntity>>;

/** The document that a passage is part of, with the source it comes from and what is thought of that source. */
export const webDocument = z.object({
  id: uuidUrn,
  'dcterms:title': words.optional(),
  'dcterms:creator': words.optional(),
  'dcterms:publisher': words.optional(),
  /** EDTF. */
  'dcterms:issued': words.optional(),
  'dcterms:language': words.optional(),
  'prov:wasQuotedFrom': z.array(webEntity).optional(),
  'prov:wasDerivedFrom': z.array(webEntity).optional(),
  /** Another document that carries the same copy of an agency. */
  'prov:alternateOf': z.array(webEntity).optional(),
  'assay:source': z
    .object({ id: uuidUrn, 'schema:name': words, 'schema:review': z.array(webReview).optional() })
    .optional(),
});

/** Where a passage was carried to in another copy; without a selector when it has no place there. */
export const webPlacement = z.object({
  state: webTimeState,
  selector: z.array(z.union([webTextQuoteSelector, webTextPositionSelector])).optional(),
  'assay:anchorState': anchorState,
  'assay:anchorScore': z.number().min(0).max(1),
  'assay:decision': placementDecision,
  'assay:decidedAt': dateTime.optional(),
});
export type WebPlacement = Readonly<z.infer<typeof webPlacement>>;

/** How a passage knows what it says, as a person judged it. */
export const webDirectness = z.object({
  'assay:level': directnessLevel,
  /** Through whom it was reported, the nearest to the document first. */
  'assay:via': z.array(words).optional(),
  'assay:reason': words.optional(),
  'assay:judgedAt': dateTime,
});
export type WebDirectness = Readonly<z.infer<typeof webDirectness>>;

/** What a target of another program was made of besides, as it came. */
const keptPart = z.custom<JsonValue>((value) => typeof value === 'string' || isOther(value as JsonValue));

export const webSpecificResource = z.object({
  /** Further types came from another program, and so may further selectors and states. */
  type: z.union([z.literal('SpecificResource'), z.tuple([z.literal('SpecificResource')], keptPart)]),
  /** The document's address where it has one, else its `urn:uuid:`. */
  source: iri,
  selector: z
    .array(z.union([webTextQuoteSelector, webTextPositionSelector, webFragmentSelector, keptPart]))
    .optional(),
  state: z.union([webTimeState, z.array(z.union([webTimeState, keptPart]))]).optional(),
  'dcterms:isPartOf': webDocument.optional(),
  'assay:anchorState': anchorState.optional(),
  'assay:anchorScore': z.number().min(0).max(1).optional(),
  'assay:matchesCapture': z.boolean().optional(),
  /** Where the passage stands in other copies of its document. */
  'assay:placements': z.array(webPlacement).optional(),
  /** How the passage knows what it says. */
  'assay:directness': webDirectness.optional(),
  /** Judgements of a source in this passage only, or of sources that the document does not come from. */
  'schema:review': z.array(webReview).optional(),
});
export type WebSpecificResource = Readonly<z.infer<typeof webSpecificResource>>;

/** Whether a value is an object that Assay would not write itself, for what it writes has to keep its own rules. */
function isOther(value: JsonValue): boolean {
  if (!isJsonObject(value) || value['assay:matchesCapture'] !== undefined) return false;
  return !['TextualBody', 'TextQuoteSelector', 'TextPositionSelector'].includes(String(value['type']));
}

/** A body or target of another program: an address or an object, as it came. */
const kept = z.custom<JsonValue>((value) => isIri(value) || isOther(value as JsonValue));

/** One annotation; without creator of our own, so that a file tells nothing of who wrote it. */
export const webAnnotation = z.object({
  '@context': z.json().optional(),
  id: uuidUrn,
  type: z.literal('Annotation'),
  'dcterms:title': words.optional(),
  motivation: z.union([z.enum(['highlighting', 'commenting', 'tagging']), z.custom<JsonValue>(isMotivation)]),
  created: dateTime,
  modified: dateTime,
  body: z.array(z.union([webTextualBody, kept])).optional(),
  target: z.union([webSpecificResource, z.array(z.union([webSpecificResource, kept])).min(1)]),
  /** The IRIs under which it was known before it was imported here. */
  via: z.union([words, z.array(z.json())]).optional(),
});
export type WebAnnotation = Readonly<z.infer<typeof webAnnotation>>;

/** What one annotation is to another: from the target's to the body's. */
export const webLink = z.object({
  id: uuidUrn,
  type: z.literal('Annotation'),
  motivation: z.literal('linking'),
  created: dateTime,
  modified: dateTime,
  body: z.array(
    z.union([
      z.object({ type: z.literal('SpecificResource'), source: uuidUrn, purpose: z.literal('linking') }),
      webTextualBody.extend({ purpose: z.literal('describing') }),
    ]),
  ),
  target: uuidUrn,
  'assay:relation': linkRelation,
  /** The person's own word where the relation is `custom`. */
  'assay:label': words.optional(),
});
export type WebLink = Readonly<z.infer<typeof webLink>>;
