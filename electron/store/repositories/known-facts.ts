import { type ReadonlyDatabase, statement } from '../database.ts';

/** The tables of judgements and records that files carry with their ids. */
export type CarriedTable =
  | 'grade'
  | 'directness'
  | 'derivation'
  | 'observation'
  | 'source'
  | 'tag'
  | 'question';

/** Whether a row of this id is in the project. */
export function isFactKnown(database: ReadonlyDatabase, table: CarriedTable, id: string): boolean {
  // The name of the table is one of the above, never from outside.
  return statement(database, `SELECT 1 FROM ${table} WHERE id = ?`).get(id) !== undefined;
}
