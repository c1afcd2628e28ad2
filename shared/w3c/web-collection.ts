import { z } from 'zod';
import { webClaim, webConclusion, webEvidence } from './web-claim.ts';
import { webFacts } from './web-facts.ts';
import { uuidUrn, words } from './web-terms.ts';
import { assayContext, webAnnotation, webAnnotationContext, webLink } from './web-annotation.ts';
import { webMention } from './web-mention.ts';

/** A file of annotations: a collection with one page that holds them all. */
export const webAnnotationCollection = z.object({
  '@context': z.tuple([
    z.literal(webAnnotationContext[0]),
    z.object({
      assay: z.literal(assayContext.assay),
      cito: z.literal(assayContext.cito),
      prov: z.literal(assayContext.prov),
    }),
  ]),
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
    items: z.array(z.union([webLink, webMention, webClaim, webEvidence, webConclusion, webAnnotation])),
  }),
  'assay:facts': webFacts,
});
export type WebAnnotationCollection = Readonly<z.infer<typeof webAnnotationCollection>>;
