import { z } from 'zod';

/**
 * The part of the W3C Web Annotation model (https://www.w3.org/TR/annotation-model/) that Assay writes, as JSON-LD.
 * Properties of other vocabularies carry the prefixes that the W3C context defines (`schema`, `dcterms`), or `assay`.
 */
export const webAnnotationContext = ['http://www.w3.org/ns/anno.jsonld', { assay: 'urn:assay:' }] as const;

/** `urn:uuid:` and a UUID in lower case (RFC 9562). */
export const uuidUrn = z.string().regex(/^urn:uuid:[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/);

/** An absolute IRI. */
const iri = z.string().regex(/^[a-z][a-z\d+.-]*:[^\s<>"{}|\\^`]+$/i);

const sha256 = z.string().regex(/^[\da-f]{64}$/);

/** xsd:dateTime with its zone. */
const dateTime = z.iso.datetime({ offset: true });

/** Text with at least one character that survives UTF-8. */
const words = z
  .string()
  .min(1)
  .refine((text) => text.isWellFormed(), 'has half of a character');

export const webTextQuoteSelector = z.object({
  type: z.literal('TextQuoteSelector'),
  exact: words,
  prefix: z.string().optional(),
  suffix: z.string().optional(),
});

/** `start` and `end` count Unicode code points of the canonical text, end exclusive. */
export const webTextPositionSelector = z
  .object({
    type: z.literal('TextPositionSelector'),
    start: z.int().nonnegative(),
    end: z.int().nonnegative(),
  })
  .refine(({ start, end }) => end > start, 'ends before it starts');

/** The copy of the source that the selectors were made on. */
export const webTimeState = z.object({
  type: z.literal('TimeState'),
  sourceDate: dateTime,
  /** `urn:sha256:` and the hash of the copy's bytes. */
  cached: z.string().regex(/^urn:sha256:[\da-f]{64}$/),
  'schema:sha256': sha256,
});

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

/** The document that a passage is part of, with the source it comes from and what is thought of that source. */
export const webDocument = z.object({
  id: uuidUrn,
  'dcterms:title': words.optional(),
  'dcterms:creator': words.optional(),
  'dcterms:publisher': words.optional(),
  /** EDTF. */
  'dcterms:issued': words.optional(),
  'dcterms:language': words.optional(),
  'assay:source': z
    .object({ id: uuidUrn, 'schema:name': words, 'schema:review': z.array(webReview).optional() })
    .optional(),
});

export const webSpecificResource = z.object({
  type: z.literal('SpecificResource'),
  /** The document's address where it has one, else its `urn:uuid:`. */
  source: iri,
  selector: z.array(z.union([webTextQuoteSelector, webTextPositionSelector])).optional(),
  state: webTimeState.optional(),
  'dcterms:isPartOf': webDocument.optional(),
  'assay:anchorState': z.enum(['exact', 'moved', 'approximate', 'orphaned']).optional(),
  'assay:anchorScore': z.number().min(0).max(1).optional(),
  'assay:matchesCapture': z.boolean().optional(),
  /** Judgements of a source in this passage only, or of sources that the document does not come from. */
  'schema:review': z.array(webReview).optional(),
});
export type WebSpecificResource = Readonly<z.infer<typeof webSpecificResource>>;

export const webTextualBody = z.object({
  type: z.literal('TextualBody'),
  value: words,
  purpose: z.enum(['commenting', 'tagging']),
  format: z.enum(['text/plain', 'text/markdown']).optional(),
});

/** One annotation; without creator, so that a file tells nothing of who wrote it. */
export const webAnnotation = z.object({
  id: uuidUrn,
  type: z.literal('Annotation'),
  'dcterms:title': words.optional(),
  motivation: z.enum(['highlighting', 'commenting', 'tagging']),
  created: dateTime,
  modified: dateTime,
  body: z.array(webTextualBody).optional(),
  target: webSpecificResource,
});
export type WebAnnotation = Readonly<z.infer<typeof webAnnotation>>;

/** A file of annotations: a collection with one page that holds them all. */
export const webAnnotationCollection = z.object({
  '@context': z.tuple([z.literal(webAnnotationContext[0]), z.object({ assay: z.literal('urn:assay:') })]),
  id: uuidUrn,
  type: z.literal('AnnotationCollection'),
  label: words,
  'dcterms:description': words,
  generator: z.object({ type: z.literal('Software'), name: z.literal('Assay') }),
  total: z.int().nonnegative(),
  first: z.object({
    id: uuidUrn,
    type: z.literal('AnnotationPage'),
    partOf: uuidUrn,
    startIndex: z.literal(0),
    items: z.array(webAnnotation),
  }),
});
export type WebAnnotationCollection = Readonly<z.infer<typeof webAnnotationCollection>>;
