import { type ReadonlyDatabase, statement } from '../database.ts';
import type { Rows, TableName } from '../rows.ts';

/** The rows of a table whose column is one of these, whole, in the order they were made. */
export function rowsWith<Table extends TableName>(
  database: ReadonlyDatabase,
  table: Table,
  column: string & keyof Rows[Table],
  values: Iterable<string>,
): Rows[Table][] {
  return (
    // Table and column names come from the code, never from outside.
    statement<Rows[Table] & { number?: number }>(
      database,
      `SELECT * FROM ${table} WHERE ${column} IN (SELECT value FROM json_each(?)) ORDER BY number`,
    )
      .all(JSON.stringify([...values]))
      .map((row) => {
        delete row.number;
        return row;
      })
  );
}

/** A passage that is evidence in force for a claim; nothing of how it was judged. */
export interface AskedPassage {
  readonly claim: string;
  readonly annotation: string;
}

/** The passages that are evidence in force for these claims, in the order they were marked. */
export function passagesOfClaims(database: ReadonlyDatabase, claims: readonly string[]): AskedPassage[] {
  return statement<AskedPassage>(
    database,
    `SELECT claim_id AS claim, annotation_id AS annotation
     FROM evidence JOIN annotation ON annotation.id = annotation_id
     WHERE superseded_at IS NULL AND claim_id IN (SELECT value FROM json_each(?))
     ORDER BY annotation.number, evidence.number`,
  ).all(JSON.stringify(claims));
}

/** Ids of the documents that these annotations have a passage in. */
export function documentsOfPassages(database: ReadonlyDatabase, annotations: Iterable<string>): string[] {
  return statement<{ id: string }>(
    database,
    `SELECT DISTINCT document_id AS id FROM annotation_target JOIN capture ON capture.id = capture_id
     WHERE annotation_id IN (SELECT value FROM json_each(?))`,
  )
    .all(JSON.stringify([...annotations]))
    .map(({ id }) => id);
}
