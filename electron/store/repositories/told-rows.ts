import { type ReadonlyDatabase, statement } from '../database.ts';
import type { TableName } from '../rows.ts';

/** A row of a table of judgements as the event log last has it; undefined where it was never told of. */
export function lastToldRow<Row>(database: ReadonlyDatabase, table: TableName, id: string): Row | undefined {
  const told = statement<{ payload: string }>(
    database,
    `SELECT payload FROM event WHERE subject_id = @id AND type IN (@created, @changed, @removed)
     ORDER BY number DESC LIMIT 1`,
  ).get({ id, created: `${table}.created`, changed: `${table}.changed`, removed: `${table}.removed` });
  if (told === undefined) return undefined;
  // Written by the unit of work from the rows of this table.
  const { before, after } = JSON.parse(told.payload) as {
    readonly before: Row | null;
    readonly after: Row | null;
  };
  return after ?? before ?? undefined;
}
