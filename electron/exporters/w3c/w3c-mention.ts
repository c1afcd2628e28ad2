import { isOpenableAddress } from '../../../shared/rich-text/link-address.ts';
import type { MentionUse } from '../../../shared/model/finding.ts';
import type { WebCitation, WebMention } from '../../../shared/w3c/web-mention.ts';
import type { WebSpecificResource } from '../../../shared/w3c/web-annotation.ts';
import type { ExportedDocument, ExportedMention } from '../annotated-notes.ts';
import { nameBasedUuid } from './name-based-uuid.ts';
import { addressOf, documentNode, timeState } from './w3c-document.ts';
import { cleaned, known } from './w3c-words.ts';

type CitingEntity = WebCitation['cito:hasCitingEntity'];
type Property = Exclude<keyof CitingEntity, 'id'>;

/**
 * What a text that uses a source in a way does with it, in the words of the Citation Typing Ontology (CiTO,
 * http://purl.org/spar/cito), and how its words go back to it in those of PROV-O
 * (https://www.w3.org/TR/prov-o/#description-expanded).
 */
const properties: Readonly<Record<MentionUse, { readonly cito: Property; readonly prov: Property }>> = {
  quotes: { cito: 'cito:includesQuotationFrom', prov: 'prov:wasQuotedFrom' },
  paraphrases: { cito: 'cito:citesForInformation', prov: 'prov:wasDerivedFrom' },
  'takes a figure': { cito: 'cito:usesDataFrom', prov: 'prov:wasDerivedFrom' },
  'names as authority': { cito: 'cito:citesAsAuthority', prov: 'prov:wasDerivedFrom' },
};

/**
 * A mention as an annotation whose body is the citation. That what is cited is a primary source is said only where a person has
 * found its words faithfully given there and the chain, as far as is recorded, ends with it.
 */
export function mentionAnnotation(mention: ExportedMention, document: ExportedDocument): WebMention {
  const { use, isEndOfChain, fidelity, createdAt } = mention;
  const { cito, prov } = properties[use];
  const cited = { id: citedIri(mention) };
  const isPrimary = isEndOfChain && fidelity?.answer === 'faithful';
  return {
    id: `urn:uuid:${mention.id}`,
    type: 'Annotation',
    motivation: 'identifying',
    created: createdAt,
    modified: createdAt,
    body: [
      {
        id: `urn:uuid:${nameBasedUuid(['citation', mention.id])}`,
        type: 'cito:Citation',
        'cito:hasCitingEntity': {
          id: `urn:uuid:${document.id}`,
          [cito]: cited,
          [prov]: cited,
          ...(isPrimary ? { 'prov:hadPrimarySource': cited } : {}),
        },
        'cito:hasCitationCharacterization': { id: cito },
        'cito:hasCitedEntity': citedEntity(mention, cited.id),
      },
    ],
    target: mentionTarget(document, mention),
    'assay:mention': details(mention),
  };
}

function mentionTarget(document: ExportedDocument, mention: ExportedMention): WebSpecificResource {
  const { exact, prefix, suffix, startCodePoint, endCodePoint, matches } = mention;
  return {
    type: 'SpecificResource',
    source: addressOf(document),
    selector: [
      { type: 'TextQuoteSelector', exact, prefix, suffix },
      { type: 'TextPositionSelector', start: startCodePoint, end: endCodePoint },
    ],
    state: timeState(mention.capture),
    'dcterms:isPartOf': documentNode(document),
    'assay:matchesCapture': matches,
  };
}

/** What is not held and has no address is named by an IRI of its own, the same in every export. */
function citedIri({ id, cited, citedUrl }: ExportedMention): string {
  if (cited !== null) return `urn:uuid:${cited.id}`;
  const isWebAddress = citedUrl !== null && isOpenableAddress(citedUrl) && !citedUrl.startsWith('mailto:');
  return isWebAddress ? new URL(citedUrl).href : `urn:uuid:${nameBasedUuid(['cited', id])}`;
}

/** What the text says of a document is not said of one that is held, which speaks for itself. */
function citedEntity(mention: ExportedMention, id: string): WebCitation['cito:hasCitedEntity'] {
  const { cited, citedTitle, date, source, name, isAnonymous } = mention;
  if (cited !== null) return { id, ...known({ 'dcterms:title': cited.title }) };
  const creator = cleaned(source?.name ?? (isAnonymous ? null : name));
  return {
    id,
    ...known({ 'dcterms:title': citedTitle, 'dcterms:issued': date?.edtf ?? null }),
    ...(creator === undefined
      ? {}
      : {
          'dcterms:creator': {
            ...(source === null ? {} : { id: `urn:uuid:${source.id}` }),
            'schema:name': creator,
          },
        }),
  };
}

function details(mention: ExportedMention): WebMention['assay:mention'] {
  const { form, use, name, isAnonymous, date, source, status, searches, fidelity } = mention;
  return {
    'assay:form': form,
    'assay:use': use,
    'assay:name': name.toWellFormed(),
    'assay:isAnonymous': isAnonymous,
    ...known({ 'assay:date': date?.edtf ?? null, 'assay:dateWords': date?.words ?? null }),
    ...(source === null
      ? {}
      : {
          'assay:source': { id: `urn:uuid:${source.id}`, 'schema:name': cleaned(source.name) ?? 'Untitled' },
        }),
    'assay:status': status,
    ...(searches.length === 0
      ? {}
      : {
          'assay:searches': searches.map(({ outcome, place, searched, reason }) => ({
            'assay:outcome': outcome,
            'assay:place': place.toWellFormed(),
            'assay:searched': searched,
            ...known({ 'assay:reason': reason }),
          })),
        }),
    ...(fidelity === null
      ? {}
      : {
          'assay:fidelity': {
            'assay:answer': fidelity.answer,
            ...known({ 'assay:reason': fidelity.reason }),
            'assay:judgedAt': fidelity.judgedAt,
          },
        }),
  };
}
