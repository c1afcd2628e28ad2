import type { OriginPlace, OriginQuestion } from '../../../shared/origins/origin-facts.ts';
import type { ReadonlyDatabase } from '../database.ts';
import { type PassageRow, passagesOf, reportedViaOf } from '../repositories/origins.ts';

/** One question for each passage of these annotations. */
export function questionsOf(database: ReadonlyDatabase, annotations: readonly string[]): OriginQuestion[] {
  const via = reportedViaOf(database, annotations);
  return passagesOf(database, annotations).map((row) => ({
    annotation: row.annotation,
    exact: row.exact,
    document: row.document,
    places: placesOf(row),
    via: via.get(row.annotation) ?? [],
  }));
}

/** The question of where a whole document comes from. */
export function questionOfDocument(document: string): OriginQuestion {
  return { annotation: null, exact: null, document, places: 'whole', via: [] };
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
