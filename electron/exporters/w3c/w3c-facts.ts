import type { z } from 'zod';
import { type Metadata, metadataName } from '../../../shared/model/metadata.ts';
import { type WebDerivation, type WebFacts, type WebPlace, webFact } from '../../../shared/w3c/web-facts.ts';
import type { LeftOut } from '../annotated-notes.ts';
import type { ExportedDerivationFact, ExportedFacts, ExportedPlace } from '../exported-facts.ts';
import { cleaned, known } from './w3c-words.ts';

/** What a project knows beside its annotations, as a file of W3C annotations carries it; what does not fit is named and left out. */
export function writeFacts(facts: ExportedFacts): {
  readonly facts: WebFacts;
  readonly leftOut: readonly LeftOut[];
} {
  const leftOut: LeftOut[] = [];
  function fitting<Kind extends keyof typeof webFact>(kind: Kind, all: WebFacts[Kind]): WebFacts[Kind] {
    // Each list is checked by the schema of its own kind.
    const schema = webFact[kind] as z.ZodType<WebFacts[Kind][number]>;
    return all.filter((each) => {
      const [issue] = schema.safeParse(each).error?.issues ?? [];
      if (issue === undefined) return true;
      leftOut.push({
        id: each.id.slice('urn:uuid:'.length),
        reason: `${issue.path.join('.')}: ${issue.message}`,
      });
      return false;
    }) as WebFacts[Kind];
  }
  const written: WebFacts = {
    'assay:tags': fitting('assay:tags', tagsOf(facts)),
    'assay:sources': fitting('assay:sources', sourcesOf(facts)),
    'assay:documents': fitting('assay:documents', documentsOf(facts)),
    'assay:grades': fitting('assay:grades', gradesOf(facts)),
    'assay:directness': fitting('assay:directness', directnessOf(facts)),
    'assay:derivations': fitting('assay:derivations', facts.derivations.map(derivationOf)),
    'assay:observations': fitting('assay:observations', observationsOf(facts)),
  };
  return { facts: written, leftOut };
}

function tagsOf({ tags }: ExportedFacts): WebFacts['assay:tags'] {
  return tags.map(({ id, name, definition, parent, colour, pattern, letter, digit }) => ({
    id: urn(id),
    type: 'skos:Concept',
    'skos:prefLabel': name.toWellFormed(),
    ...known({ 'skos:definition': definition }),
    ...(parent === null ? {} : { 'skos:broader': { id: urn(parent) } }),
    'assay:colour': colour,
    'assay:pattern': pattern,
    'assay:letter': letter,
    ...(digit === null ? {} : { 'assay:digit': digit }),
  }));
}

function sourcesOf({ sources }: ExportedFacts): WebFacts['assay:sources'] {
  return sources.map(({ id, name, kind, aliases, interest, interestReason, domains }) => ({
    id: urn(id),
    'schema:name': cleaned(name) ?? 'Untitled',
    ...listed('schema:alternateName', aliases),
    'assay:kind': kind,
    ...(interest === null ? {} : { 'assay:interest': interest }),
    ...known({ 'assay:interestReason': interestReason }),
    ...listed('assay:domains', domains),
  }));
}

function documentsOf({ documents }: ExportedFacts): WebFacts['assay:documents'] {
  return documents.map(({ id, copies, metadata, source, tags }) => ({
    id: urn(id),
    'schema:sha256': [...copies],
    'assay:metadata': inOrder(metadata),
    ...(source === null ? {} : { 'assay:source': { id: urn(source) } }),
    ...listed('assay:tags', tags),
  }));
}

/** Always in the same order, so that the same values give the same file. */
function inOrder(readings: Metadata): Metadata {
  return Object.fromEntries(
    metadataName.options.flatMap((name) => {
      const reading = readings[name];
      if (reading === undefined) return [];
      const { value, readFrom, words, certainty, readings: all } = reading;
      return [[name, { value, readFrom, words, certainty, readings: all }]];
    }),
  );
}

function gradesOf({ grades }: ExportedFacts): WebFacts['assay:grades'] {
  return grades.map((grade) => ({
    id: urn(grade.id),
    type: 'schema:Review',
    'schema:itemReviewed': { id: urn(grade.source) },
    'schema:reviewRating': {
      type: 'schema:Rating',
      'schema:ratingValue': grade.code,
      'schema:name': grade.words,
    },
    'assay:scale': grade.scale,
    ...known({ 'schema:reviewAspect': grade.topic, 'assay:period': grade.period }),
    ...(grade.document === null ? {} : { 'assay:document': { id: urn(grade.document) } }),
    ...(grade.annotation === null ? {} : { 'assay:annotation': { id: urn(grade.annotation) } }),
    ...known({ 'schema:reviewBody': grade.reason }),
    'schema:datePublished': grade.gradedAt,
    ...known({ 'prov:invalidatedAtTime': grade.supersededAt }),
  }));
}

function directnessOf({ directness }: ExportedFacts): WebFacts['assay:directness'] {
  return directness.map(({ id, annotation, level, via, reason, judgedAt, supersededAt }) => ({
    id: urn(id),
    'assay:annotation': { id: urn(annotation) },
    'assay:level': level,
    ...(via.length === 0
      ? {}
      : {
          'assay:via': via.map(({ source, words }) => ({
            ...(source === null ? {} : { id: urn(source) }),
            'schema:name': words.toWellFormed(),
          })),
        }),
    ...known({ 'assay:reason': reason }),
    'assay:judgedAt': judgedAt,
    ...known({ 'prov:invalidatedAtTime': supersededAt }),
  }));
}

function derivationOf(derivation: ExportedDerivationFact): WebDerivation {
  const { id, document, toDocument, toSource, relation, reason, passage, toPassage, createdAt } = derivation;
  return {
    id: urn(id),
    'assay:document': { id: urn(document) },
    ...(toDocument === null ? {} : { 'assay:toDocument': { id: urn(toDocument) } }),
    ...(toSource === null ? {} : { 'assay:toSource': { id: urn(toSource) } }),
    'assay:relation': relation,
    ...known({ 'assay:reason': reason }),
    ...(passage === null ? {} : { 'assay:passage': placeOf(passage) }),
    ...(toPassage === null ? {} : { 'assay:toPassage': placeOf(toPassage) }),
    created: createdAt,
  };
}

function placeOf({ sha256, exact, startCodePoint, endCodePoint }: ExportedPlace): WebPlace {
  return { 'schema:sha256': sha256, exact, start: startCodePoint, end: endCodePoint };
}

function observationsOf({ observations }: ExportedFacts): WebFacts['assay:observations'] {
  return observations.flatMap(
    ({ id, claim, query, place, documents, searched, found, reason, observed, createdAt }) =>
      claim === null
        ? []
        : [
            {
              id: urn(id),
              'assay:claim': { id: urn(claim) },
              'assay:query': query.toWellFormed(),
              ...known({ 'assay:place': place }),
              ...(documents === null ? {} : { 'assay:documents': documents.map((each) => urn(each.id)) }),
              'assay:searched': searched,
              'assay:found': found,
              ...known({ 'assay:reason': reason }),
              'assay:observed': observed,
              created: createdAt,
            },
          ],
  );
}

/** The list under its name; nothing for an empty one. */
function listed<Name extends string>(name: Name, values: readonly string[]): Partial<Record<Name, string[]>> {
  const words = values.flatMap((value) => cleaned(value) ?? []);
  // The one key is `name`.
  return words.length === 0 ? {} : ({ [name]: words } as Partial<Record<Name, string[]>>);
}

function urn(id: string): string {
  return `urn:uuid:${id}`;
}
