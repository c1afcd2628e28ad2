import fc from 'fast-check';
import type {
  OriginAffiliation,
  OriginDerivation,
  OriginDocument,
  OriginFacts,
  OriginMention,
  OriginPlaces,
  OriginQuestion,
  OriginSource,
} from '../../../shared/origins/origin-facts.ts';

/** What is recorded in a made-up project, small enough to be worked out slowly. */
export interface MadeUpProject {
  readonly facts: OriginFacts;
  readonly questions: readonly OriginQuestion[];
}

const documents = 6;
const sources = 4;
const authors = ['Ada Quill', 'Staff reporter', 'Omar Reed'];

/** Words of a document's only copy. */
export function placeIn(document: string, start: number, end: number): OriginPlaces {
  return [{ capture: `copy of ${document}`, start, end }];
}

const range = fc.tuple(fc.nat(8), fc.integer({ min: 1, max: 4 }));
const other = (most: number) => fc.option(fc.nat(most - 1), { freq: 2 });

const documentRecord = fc.record({
  source: other(sources),
  author: fc.option(fc.constantFrom(...authors)),
  mentions: fc.array(
    fc.record({ range, source: other(sources), cited: other(documents), citedRange: fc.option(range) }),
    { maxLength: 4 },
  ),
  derivations: fc.array(
    fc.record({ range: fc.option(range), to: fc.nat(documents - 1), toSource: fc.boolean() }),
    { maxLength: 2 },
  ),
});

const record = fc.record({
  documents: fc.array(documentRecord, { minLength: documents, maxLength: documents }),
  copies: fc.array(fc.tuple(fc.nat(documents - 1), fc.nat(documents - 1), fc.option(range)), {
    maxLength: 3,
  }),
  affiliations: fc.array(
    fc.record({
      from: fc.nat(sources - 1),
      to: fc.nat(sources - 1),
      relation: fc.constantFrom('owned by' as const, 'part of' as const, 'affiliated with' as const),
    }),
    { maxLength: 3 },
  ),
  people: fc.uniqueArray(fc.nat(sources - 1), { maxLength: 1 }),
  questions: fc.array(
    fc.tuple(fc.nat(documents - 1), fc.oneof(range, fc.constant('whole' as const), fc.constant(null))),
    { minLength: 1, maxLength: 6 },
  ),
});

/** Any project: with circles of citations, owners and agency copies. */
export const anyProject: fc.Arbitrary<MadeUpProject> = record.map((made) => {
  const documentName = (at: number) => `document ${at}`;
  const sourceName = (at: number) => `source ${at}`;
  const known = new Map<string, OriginDocument>(
    made.documents.map((each, at) => {
      const id = documentName(at);
      const mentions = each.mentions.map((mention, index): OriginMention => {
        const cited = mention.cited === null || mention.cited === at ? null : documentName(mention.cited);
        return {
          id: `mention ${at}.${index}`,
          words: `(${at}.${index})`,
          isAnonymous: false,
          source: mention.source === null ? null : sourceName(mention.source),
          cited,
          citedPlaces:
            cited === null || mention.citedRange === null ? null : placeOf(cited, mention.citedRange),
          answer: null,
          places: placeOf(id, mention.range),
        };
      });
      const derivations = each.derivations.flatMap((derivation, index): OriginDerivation[] => {
        if (!derivation.toSource && derivation.to === at) return [];
        return [
          {
            id: `derivation ${at}.${index}`,
            relation: 'republishes',
            toDocument: derivation.toSource ? null : documentName(derivation.to),
            toSource: derivation.toSource ? sourceName(derivation.to % sources) : null,
            places: derivation.range && placeOf(id, derivation.range),
            toPlaces: null,
          },
        ];
      });
      const sharedCopies = made.copies.flatMap(([one, two, shared], index) =>
        one === two || (one !== at && two !== at)
          ? []
          : [
              {
                derivation: `copy ${index}`,
                with: documentName(one === at ? two : one),
                places: shared && placeOf(id, shared),
              },
            ],
      );
      const source = each.source === null ? null : sourceName(each.source);
      return [
        id,
        {
          id,
          title: id,
          publisher: null,
          author: each.author,
          source,
          mentions,
          derivations,
          sharedCopies,
        },
      ];
    }),
  );
  const affiliations = made.affiliations.map(({ from, to, relation }) => ({
    from: sourceName(from),
    affiliation: { to: sourceName(to), relation, since: null, until: null } satisfies OriginAffiliation,
  }));
  return {
    facts: {
      document: (id) => known.get(id) as OriginDocument,
      source: (id): OriginSource => ({
        id,
        name: id,
        personNames: made.people.map(sourceName).includes(id) ? ['ada quill'] : [],
      }),
      affiliations: (source) =>
        affiliations.flatMap(({ from, affiliation }) => (from === source ? [affiliation] : [])),
      citations: (id) => {
        const { mentions = [], derivations = [] } = known.get(id) ?? {};
        const cited = [
          ...mentions.flatMap((mention) => mention.cited ?? []),
          ...derivations.flatMap(({ toDocument }) => toDocument ?? []),
        ];
        return [...new Set(cited)].sort();
      },
    },
    questions: made.questions.map(([at, place]) => ({
      annotation: null,
      exact: null,
      document: documentName(at),
      places: place === 'whole' || place === null ? place : placeOf(documentName(at), place),
      via: [],
    })),
  };
});

function placeOf(document: string, [start, length]: readonly [number, number]): OriginPlaces {
  return placeIn(document, start, start + length);
}
