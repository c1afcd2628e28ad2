import type { PartRelation } from '../../../shared/model/capture.ts';
import { type ReadonlyDatabase, statement } from '../database.ts';

/** Those of these documents that are parts of the whole already. */
export function partsAmong(
  database: ReadonlyDatabase,
  whole: string,
  documents: readonly string[],
): Set<string> {
  const rows = statement<{ part: string }>(
    database,
    `SELECT part_id AS part FROM document_part
     WHERE whole_id = ? AND part_id IN (SELECT value FROM json_each(?))`,
  ).all(whole, JSON.stringify(documents));
  return new Set(rows.map(({ part }) => part));
}

/** The position of the last part of a whole; null when it has none. */
export function lastPartOf(database: ReadonlyDatabase, whole: string): number | null {
  return (
    statement<{ position: number | null }>(
      database,
      'SELECT max(position) AS position FROM document_part WHERE whole_id = ?',
    ).get(whole)?.position ?? null
  );
}

/** A document beside another one that it came within, or that came within it. */
export interface PartRow {
  readonly document: string;
  readonly title: string;
  readonly relation: PartRelation;
  readonly label: string;
}

/** What came within a document, in its order. */
export function listPartsOf(database: ReadonlyDatabase, whole: string): PartRow[] {
  return statement<PartRow>(
    database,
    `SELECT document.id AS document, title, relation, label
     FROM document_part JOIN document ON document.id = part_id WHERE whole_id = ? ORDER BY position`,
  ).all(whole);
}

/** What a document came within. */
export function listWholesOf(database: ReadonlyDatabase, part: string): PartRow[] {
  return statement<PartRow>(
    database,
    `SELECT document.id AS document, title, relation, label
     FROM document_part JOIN document ON document.id = whole_id WHERE part_id = ? ORDER BY document_part.number`,
  ).all(part);
}
