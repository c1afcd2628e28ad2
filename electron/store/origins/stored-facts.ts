import type {
  OriginDerivation,
  OriginDocument,
  OriginFacts,
  OriginMention,
  OriginPlace,
  OriginSource,
  SharedCopy,
} from '../../../shared/origins/origin-facts.ts';
import {
  citationsOf,
  findOriginDocument,
  findOriginSource,
  type OriginDerivationRow,
  type OriginDocumentRow,
  type OriginMentionRow,
  originAffiliationsOf,
  originDerivationsOf,
  originMentionsOf,
} from '../repositories/origins.ts';
import type { ReadonlyDatabase } from '../database.ts';
import { copiesIn } from './copies.ts';

/** What the project has recorded for origins, read as the walk comes to it and kept for one count. */
export function readOriginFacts(reader: ReadonlyDatabase): OriginFacts {
  const copies = copiesIn(reader);

  function readDocument(id: string): OriginDocument {
    const row = present(findOriginDocument(reader, id), 'document');
    const derivations = originDerivationsOf(reader, id);
    return {
      id,
      title: row.title,
      publisher: row.publisher,
      author: row.author,
      source: row.source,
      mentions: originMentionsOf(reader, id).map((mention) => toMention(mention, row)),
      derivations: derivations.flatMap((derivation) => toDerivation(derivation, row)),
      sharedCopies: derivations.flatMap((derivation) => toSharedCopy(derivation, row)),
    };
  }

  function newestOf(document: string): string | null {
    return findOriginDocument(reader, document)?.newest ?? null;
  }

  function toMention(row: OriginMentionRow, { newest }: OriginDocumentRow): OriginMention {
    const { capture, start, end, scopeStart, scopeEnd } = row;
    const scope = placeOf(capture, scopeStart, scopeEnd);
    const citedPlace = placeOf(row.citedCapture, row.citedStart, row.citedEnd);
    return {
      id: row.id,
      words: row.exact,
      isAnonymous: row.isAnonymous === 1,
      source: row.source,
      cited: row.cited,
      citedPlaces:
        citedPlace === null || row.cited === null ? null : copies.inNewest(citedPlace, newestOf(row.cited)),
      answer: row.answer,
      places:
        scope === null
          ? copies.inNewest({ capture, start, end }, newest).map(copies.paragraphAt)
          : copies.inNewest(scope, newest),
    };
  }

  function toDerivation(row: OriginDerivationRow, { id, newest }: OriginDocumentRow): OriginDerivation[] {
    if (row.document !== id || isSharedCopy(row)) return [];
    const { relation, toDocument, toSource } = row;
    const place = placeOf(row.capture, row.start, row.end);
    const toPlace = placeOf(row.toCapture, row.toStart, row.toEnd);
    return [
      {
        id: row.id,
        relation,
        toDocument,
        toSource,
        places: place && copies.inNewest(place, newest),
        toPlaces:
          toPlace === null || toDocument === null ? null : copies.inNewest(toPlace, newestOf(toDocument)),
      },
    ];
  }

  function toSharedCopy(row: OriginDerivationRow, { id, newest }: OriginDocumentRow): SharedCopy[] {
    if (!isSharedCopy(row) || row.toDocument === null) return [];
    const isFrom = row.document === id;
    const place = isFrom
      ? placeOf(row.capture, row.start, row.end)
      : placeOf(row.toCapture, row.toStart, row.toEnd);
    return [
      {
        derivation: row.id,
        with: isFrom ? row.toDocument : row.document,
        places: place && copies.inNewest(place, newest),
      },
    ];
  }

  function readSource(id: string): OriginSource {
    const { name, kind, aliases } = present(findOriginSource(reader, id), 'source');
    return { id, name, personNames: kind === 'person' ? [name, ...aliases] : [] };
  }

  return {
    document: remembered(readDocument),
    source: remembered(readSource),
    affiliations: remembered((source: string) => originAffiliationsOf(reader, source)),
    citations: remembered((document: string) => citationsOf(reader, document)),
  };
}

/** Two documents that carry an agency's text depend on it and not on each other. */
function isSharedCopy({ relation, toDocument }: OriginDerivationRow): boolean {
  return relation === 'same wire copy' && toDocument !== null;
}

function placeOf(capture: string | null, start: number | null, end: number | null): OriginPlace | null {
  return capture === null || start === null || end === null ? null : { capture, start, end };
}

/** Rows refer to each other by foreign keys, so that one that is missing is a fault of ours. */
function present<Value>(value: Value | undefined, what: string): Value {
  if (value === undefined) throw new Error(`A ${what} that is referred to is missing`);
  return value;
}

function remembered<Value>(read: (id: string) => Value): (id: string) => Value {
  const values = new Map<string, Value>();
  return (id) => {
    const known = values.get(id);
    if (known !== undefined) return known;
    const value = read(id);
    values.set(id, value);
    return value;
  };
}
