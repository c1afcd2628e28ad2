import { yardsticks } from '../../../shared/likelihood/yardstick.ts';
import type { Conclusion } from '../../../shared/model/claim.ts';
import type { SourceKind } from '../../../shared/model/source.ts';
import { isJsonObject, type JsonObject, type JsonValue, without } from '../../../shared/w3c/json-value.ts';
import type { AnnotatedNotes, ExportedDocument, ExportedFile, ExportedPassage } from '../annotated-notes.ts';
import type { ExportedClaim } from '../exported-claim.ts';
import { addressOf } from './w3c-document.ts';
import { cleaned, known } from './w3c-words.ts';

/** The type of schema.org that a source of a kind is. */
const typeOfSource: Readonly<Record<SourceKind, string>> = {
  person: 'Person',
  organisation: 'Organization',
  outlet: 'NewsMediaOrganization',
  agency: 'NewsMediaOrganization',
  'reference work': 'Organization',
  unknown: 'Organization',
};

/**
 * Writes claims in the words of schema.org (JSON-LD): a https://schema.org/ClaimReview for each that something was concluded
 * about, a https://schema.org/Claim for the others. Where it appears are the documents of its passages, which are quoted beside
 * it where they match their captures. The likelihood and the analyst's confidence are two ratings in words, never numbers. What came with an imported claim from
 * elsewhere stands in it where it has no place of its own.
 */
export function exportClaimReview(notes: AnnotatedNotes): ExportedFile {
  const passagesOf = passagesByAnnotation(notes);
  const graph = notes.claims.map((claim) => {
    const [conclusion] = claim.conclusions.filter(({ supersededAt }) => supersededAt === null);
    const item = claimObject(claim, passagesOf);
    return conclusion === undefined ? item : reviewObject(claim, { item, conclusion, passagesOf });
  });
  const file = { '@context': 'https://schema.org', '@graph': graph };
  const quoted = notes.claims.flatMap((claim) =>
    isConcluded(claim) ? placesOf(claim, passagesOf).map(({ passage }) => passage) : [],
  );
  const leftOut = quoted.flatMap(({ id, matches }) =>
    matches ? [] : [{ id, reason: 'Its quote does not match its capture.' }],
  );
  return { text: `${JSON.stringify(file, null, 2)}\n`, leftOut, quoted };
}

function isConcluded({ conclusions }: ExportedClaim): boolean {
  return conclusions.some(({ supersededAt }) => supersededAt === null);
}

interface Place {
  readonly document: ExportedDocument;
  readonly passage: ExportedPassage;
}
type PlacesOf = ReadonlyMap<string, readonly Place[]>;

function passagesByAnnotation({ documents }: AnnotatedNotes): PlacesOf {
  const places = documents.flatMap((document) => document.passages.map((passage) => ({ document, passage })));
  return Map.groupBy(places, ({ passage }) => passage.id);
}

/** Passages of the evidence in force, in the order of the evidence, each once. */
function placesOf({ evidence }: ExportedClaim, passagesOf: PlacesOf) {
  return evidence
    .filter(({ supersededAt }) => supersededAt === null)
    .flatMap((each) => (passagesOf.get(each.annotation) ?? []).map((place) => ({ ...place, judged: each })));
}

function claimObject(claim: ExportedClaim, passagesOf: PlacesOf): JsonObject {
  const { speaker, question, parent, tags } = claim;
  const own = claim.annotation === null ? [] : (passagesOf.get(claim.annotation) ?? []);
  const places = [...own, ...placesOf(claim, passagesOf)];
  const documents = [...new Map(places.map(({ document }) => [document.id, document])).values()];
  const [first] = own;
  const keywords = tags.flatMap((tag) => cleaned(tag) ?? []);
  return {
    ...keptOf(claim, 'Claim'),
    '@type': 'Claim',
    '@id': claim.importedId ?? `urn:uuid:${claim.id}`,
    text: cleaned(claim.statement) ?? 'Untitled',
    ...(speaker === null
      ? {}
      : { author: { '@type': typeOfSource[speaker.kind], ...known({ name: speaker.name }) } }),
    ...(claim.said === null ? {} : dateProperty(claim.said)),
    ...known({ temporalCoverage: claim.eventDate }),
    ...(claim.eventPlace === null
      ? {}
      : { contentLocation: { '@type': 'Place', ...known({ name: claim.eventPlace }) } }),
    ...(question === null ? {} : { about: { '@type': 'Question', ...known({ name: question.words }) } }),
    ...(parent === null ? {} : { isPartOf: { '@type': 'Claim', '@id': `urn:uuid:${parent.id}` } }),
    ...(keywords.length === 0 ? {} : { keywords }),
    ...(claim.asserts === 'what was said' ? { genre: claim.asserts } : {}),
    ...(first === undefined ? {} : { firstAppearance: work(first.document) }),
    ...(documents.length === 0 ? {} : { appearance: documents.map(work) }),
  };
}

interface Reviewed {
  readonly item: JsonObject;
  readonly conclusion: Conclusion;
  readonly passagesOf: PlacesOf;
}

function reviewObject(claim: ExportedClaim, { item, conclusion, passagesOf }: Reviewed): JsonObject {
  const matching = placesOf(claim, passagesOf).filter(
    ({ passage }) => passage.matches && passage.region === null,
  );
  const quotes = matching.map(
    ({ document, passage, judged }): JsonObject => ({
      '@type': 'Quotation',
      ...known({ text: passage.exact }),
      keywords: judged.stance,
      isPartOf: { '@type': 'CreativeWork', '@id': `urn:uuid:${document.id}` },
    }),
  );
  return {
    ...keptOf(claim, 'ClaimReview'),
    '@type': 'ClaimReview',
    '@id': `urn:uuid:${conclusion.id}`,
    claimReviewed: cleaned(claim.statement) ?? 'Untitled',
    datePublished: conclusion.concludedAt.slice(0, 10),
    itemReviewed: item,
    reviewRating: ratingsOf(conclusion),
    ...known({ reviewBody: conclusion.text }),
    ...(quotes.length === 0 ? {} : { citation: quotes }),
  };
}

/** Two ratings in words: how likely the claim is, and how sure of that the analyst is. */
function ratingsOf({
  yardstick,
  likelihood,
  likelihoodWords,
  confidence,
}: Conclusion): readonly JsonObject[] {
  const { title, levels } = yardsticks[yardstick];
  const level = levels.find(({ code }) => code === likelihood);
  const range = level === undefined ? '' : ` ${level.from} to ${level.to} percent.`;
  return [
    {
      '@type': 'Rating',
      reviewAspect: 'likelihood',
      alternateName: likelihoodWords,
      ratingExplanation: `A phrase of the yardstick of ${title}.${range}`,
    },
    ...(confidence === null
      ? []
      : [{ '@type': 'Rating', reviewAspect: 'analyst confidence', alternateName: confidence }]),
  ];
}

/** A document as a work that a claim appears in. */
function work(document: ExportedDocument): JsonObject {
  const address = addressOf(document);
  return {
    '@type': 'CreativeWork',
    '@id': `urn:uuid:${document.id}`,
    ...known({ name: document.title, inLanguage: document.language }),
    ...(address.startsWith('urn:') ? {} : { url: address }),
    ...(document.published === null ? {} : dateProperty(document.published.edtf)),
    ...(cleaned(document.author) === undefined
      ? {}
      : { author: { '@type': 'Person', ...known({ name: document.author }) } }),
    ...(cleaned(document.publisher) === undefined
      ? {}
      : { publisher: { '@type': 'Organization', ...known({ name: document.publisher }) } }),
  };
}

/** A date that ISO 8601 has too; what only EDTF can say, such as one of two readings, is a text beside it. */
function dateProperty(edtf: string): JsonObject {
  return /^\d{4}(?:-\d{2}){0,2}$/.test(edtf) ? { datePublished: edtf } : { temporal: edtf };
}

/** What came with an imported claim, of a type: its own properties are written over it. */
function keptOf({ otherProperties: kept }: ExportedClaim, type: 'Claim' | 'ClaimReview'): JsonObject {
  const types: readonly (JsonValue | undefined)[] = [kept['@type']].flat();
  if (types.includes('ClaimReview')) {
    if (type === 'ClaimReview') return without(kept, judgedElsewhere);
    const item = kept['itemReviewed'];
    return isJsonObject(item) ? item : {};
  }
  return type === 'Claim' ? kept : {};
}

/** What another reviewer says for themselves, which is not said here. */
const judgedElsewhere: ReadonlySet<string> = new Set([
  '@context',
  'author',
  'publisher',
  'sdPublisher',
  'url',
  'reviewRating',
  'reviewBody',
  'datePublished',
  'dateModified',
]);
