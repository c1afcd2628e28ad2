import { countOrigins } from '../../../shared/origins/count-origins.ts';
import type { OriginPlace, OriginQuestion } from '../../../shared/origins/origin-facts.ts';
import type { Handlers } from '../../../shared/rpc/server.ts';
import { findReadings } from '../../store/repositories/documents.ts';
import { type PassageRow, passagesOf, reportedViaOf } from '../../store/repositories/origins.ts';
import type { Store } from '../../store/store.ts';
import { known } from '../known.ts';
import type { Copies } from './copies.ts';
import { readOriginFacts } from './stored-facts.ts';

/** Where passages come from, as far as it is recorded. */
export function createOrigins(store: Store, copies: Copies): Pick<Handlers, 'origins.count'> {
  return {
    'origins.count': ({ annotations, documents }) => {
      for (const document of documents) known(findReadings(store.reader, document), 'document');
      const questions = [
        ...questionsOf(store, annotations),
        ...documents.map(
          (document): OriginQuestion => ({
            annotation: null,
            exact: null,
            document,
            places: 'whole',
            via: [],
          }),
        ),
      ];
      return countOrigins(questions, readOriginFacts(store, copies));
    },
  };
}

/** One question for each passage of these annotations. */
export function questionsOf({ reader }: Store, annotations: readonly string[]): OriginQuestion[] {
  const via = reportedViaOf(reader, annotations);
  return passagesOf(reader, annotations).map((row) => ({
    annotation: row.annotation,
    exact: row.exact,
    document: row.document,
    places: placesOf(row),
    via: via.get(row.annotation) ?? [],
  }));
}

function placesOf(row: PassageRow): readonly OriginPlace[] | null {
  const { capture, start, end, newest, newestStart, newestEnd } = row;
  const places = [
    ...(start === null || end === null ? [] : [{ capture, start, end }]),
    ...(newest === null || newestStart === null || newestEnd === null
      ? []
      : [{ capture: newest, start: newestStart, end: newestEnd }]),
  ];
  return places.length === 0 ? null : places;
}
