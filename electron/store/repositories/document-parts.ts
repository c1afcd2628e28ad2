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
