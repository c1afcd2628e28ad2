import { z } from 'zod';
import { mentionForm, mentionUse } from '../model/finding.ts';
import { fidelityAnswer, mentionStatus, searchOutcome } from '../model/mention.ts';
import { dateTime, iri, uuidUrn, words } from './web-terms.ts';
import { webSpecificResource } from './web-annotation.ts';

const reference = z.object({ id: iri });

const webCitation = z.object({
  id: uuidUrn,
  type: z.literal('cito:Citation'),
  'cito:hasCitingEntity': z.object({
    id: uuidUrn,
    'cito:includesQuotationFrom': reference.optional(),
    'cito:citesForInformation': reference.optional(),
    'cito:usesDataFrom': reference.optional(),
    'cito:citesAsAuthority': reference.optional(),
    'prov:wasQuotedFrom': reference.optional(),
    'prov:wasDerivedFrom': reference.optional(),
    'prov:hadPrimarySource': reference.optional(),
  }),
  'cito:hasCitationCharacterization': reference,
  'cito:hasCitedEntity': z.object({
    /** The document's `urn:uuid:` where it is held, else its address where one is known, else an IRI of its own. */
    id: iri,
    'dcterms:title': words.optional(),
    /** EDTF. */
    'dcterms:issued': words.optional(),
    'dcterms:creator': z.object({ id: uuidUrn.optional(), 'schema:name': words }).optional(),
  }),
});

/**
 * A source cited in passing: an annotation of the words that cite it, whose body is the citation as CiTO describes one
 * (http://purl.org/spar/cito/Citation). The citing document says beside it what it does with the cited one, in
 * CiTO's words and, as far as its words go back to it, in those of PROV-O.
 */
export const webMention = z.object({
  id: uuidUrn,
  type: z.literal('Annotation'),
  motivation: z.literal('identifying'),
  created: dateTime,
  modified: dateTime,
  body: z.tuple([webCitation]),
  target: webSpecificResource,
  'assay:mention': z.object({
    'assay:form': mentionForm,
    'assay:use': mentionUse,
    'assay:name': words,
    'assay:isAnonymous': z.boolean(),
    /** EDTF, as the text gives it. */
    'assay:date': words.optional(),
    'assay:dateWords': words.optional(),
    'assay:source': z.object({ id: uuidUrn, 'schema:name': words }).optional(),
    'assay:status': mentionStatus,
    'assay:searches': z
      .array(
        z.object({
          'assay:outcome': searchOutcome,
          'assay:place': words,
          /** EDTF. */
          'assay:searched': words,
          'assay:reason': words.optional(),
        }),
      )
      .optional(),
    /** "Does it say this?" */
    'assay:fidelity': z
      .object({
        'assay:answer': fidelityAnswer,
        'assay:reason': words.optional(),
        'assay:judgedAt': dateTime,
      })
      .optional(),
  }),
});
export type WebCitation = Readonly<z.infer<typeof webCitation>>;
export type WebMention = Readonly<z.infer<typeof webMention>>;
