import { type ReadonlyDatabase, statement } from '../database.ts';
import type { TableName } from '../rows.ts';

/** What the event log keeps of a change of a row. */
interface Told<Row> {
  readonly before: Row | null;
  readonly after: Row | null;
}

/** A row of a table of judgements as the event log last has it; undefined where it was never told of. */
export function lastToldRow<Row>(database: ReadonlyDatabase, table: TableName, id: string): Row | undefined {
  const told = lastTold<Row>(database, { table, id, until: null });
  return told?.after ?? told?.before ?? undefined;
}

/** A row as it was at a time (UTC), by the event log; undefined where it was not there. */
export function toldRowAt<Row>(
  database: ReadonlyDatabase,
  asked: { readonly table: TableName; readonly id: string; readonly until: string },
): Row | undefined {
  return lastTold<Row>(database, asked)?.after ?? undefined;
}

function lastTold<Row>(
  database: ReadonlyDatabase,
  { table, id, until }: { readonly table: TableName; readonly id: string; readonly until: string | null },
): Told<Row> | undefined {
  const row = statement<{ payload: string }>(
    database,
    `SELECT payload FROM event WHERE subject_id = @id AND type IN (@created, @changed, @removed)
       AND (@until IS NULL OR at <= @until) ORDER BY number DESC LIMIT 1`,
  ).get({
    id,
    until,
    created: `${table}.created`,
    changed: `${table}.changed`,
    removed: `${table}.removed`,
  });
  // Written by the unit of work from the rows of this table.
  return row && (JSON.parse(row.payload) as Told<Row>);
}
