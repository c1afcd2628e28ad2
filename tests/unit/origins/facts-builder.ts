import type {
  OriginAffiliation,
  OriginDerivation,
  OriginDocument,
  OriginFacts,
  OriginMention,
  OriginPlaces,
  OriginQuestion,
  SharedCopy,
} from '../../../shared/origins/origin-facts.ts';

export interface BuiltDocument {
  readonly source?: string;
  readonly author?: string;
  readonly publisher?: string;
  readonly mentions?: readonly Partial<OriginMention>[];
  readonly derivations?: readonly Partial<OriginDerivation>[];
  readonly sharedCopies?: readonly Partial<SharedCopy>[];
}

/** Words of a document's only copy. */
export function words(document: string, start: number, end: number): OriginPlaces {
  return [{ capture: `copy of ${document}`, start, end }];
}

/** What is recorded, by the titles of documents and the names of sources. A mention stands on the first hundred letters. */
export function factsOf(
  documents: Readonly<Record<string, BuiltDocument>>,
  affiliations: Readonly<Record<string, readonly Partial<OriginAffiliation>[]>> = {},
): OriginFacts {
  const built = new Map(Object.entries(documents).map(([id, each]) => [id, build(id, each)]));
  return {
    document: (id) => built.get(id) as OriginDocument,
    source: (id) => ({ id, name: id, personNames: id.startsWith('Dr ') ? [id.slice(3)] : [] }),
    affiliations: (source) =>
      (affiliations[source] ?? []).map((each) => ({
        to: '',
        relation: 'owned by',
        since: null,
        until: null,
        ...each,
      })),
    citations: (id) => {
      const { mentions = [], derivations = [] } = built.get(id) ?? {};
      const cited = [...mentions.map((each) => each.cited), ...derivations.map((each) => each.toDocument)];
      return [...new Set(cited.filter((each) => each !== null))].sort();
    },
  };
}

function build(id: string, document: BuiltDocument): OriginDocument {
  const { mentions = [], derivations = [], sharedCopies = [] } = document;
  return {
    id,
    title: id,
    source: document.source ?? null,
    author: document.author ?? null,
    publisher: document.publisher ?? null,
    mentions: mentions.map((mention, at) => ({
      id: `${id} mention ${at}`,
      words: `(${mention.cited ?? mention.source ?? 'somebody'})`,
      isAnonymous: false,
      source: null,
      cited: null,
      citedPlaces: null,
      answer: null,
      places: words(id, 0, 100),
      ...mention,
    })),
    derivations: derivations.map((derivation, at) => ({
      id: `${id} derivation ${at}`,
      relation: 'republishes',
      toDocument: null,
      toSource: null,
      places: null,
      toPlaces: null,
      ...derivation,
    })),
    sharedCopies: sharedCopies.map((copy, at) => ({
      derivation: `${id} copy ${at}`,
      with: '',
      places: null,
      ...copy,
    })),
  };
}

/** The question of where the first words of a document come from. */
export function passageOf(
  document: string,
  places: OriginQuestion['places'] = words(document, 10, 20),
): OriginQuestion {
  return { annotation: document, exact: 'words', document, places, via: [] };
}
