import { type ReadonlyDatabase, statement } from '../database.ts';
import type { TableName } from '../rows.ts';

/** What becomes of a row whose column names something that is removed. */
interface Hanging {
  readonly table: TableName;
  readonly column: string;
  /** Left out: the row is removed too. Else it stays without these columns. */
  readonly emptied?: readonly string[];
}

/** A row to remove, or to keep without some of its columns. */
export interface HangingRow {
  readonly table: TableName;
  readonly id: string;
  readonly emptied: readonly string[] | null;
}

/** Rows before those they refer to, so that nothing is looked for that is gone already. */
const hangingOn: Readonly<Record<'document' | 'capture' | 'annotation' | 'mention', readonly Hanging[]>> = {
  document: [
    { table: 'rejected_finding', column: 'document_id' },
    { table: 'rejected_derivation', column: 'document_id' },
    { table: 'rejected_derivation', column: 'other_document_id' },
    { table: 'derivation', column: 'document_id' },
    { table: 'derivation', column: 'to_document_id' },
    { table: 'mention', column: 'document_id', emptied: ['document_id'] },
  ],
  capture: [
    { table: 'accepted_finding', column: 'capture_id' },
    { table: 'fidelity', column: 'capture_id', emptied: ['capture_id', 'start', 'end'] },
    { table: 'derivation', column: 'capture_id', emptied: ['capture_id', 'start', 'end'] },
    { table: 'derivation', column: 'to_capture_id', emptied: ['to_capture_id', 'to_start', 'to_end'] },
    { table: 'mention', column: 'capture_id' },
  ],
  annotation: [{ table: 'directness', column: 'annotation_id' }],
  mention: [
    { table: 'mention_search', column: 'mention_id' },
    { table: 'fidelity', column: 'mention_id' },
  ],
};

/** The rows that name this document, copy, passage or mention, the ones that hang on them first. */
export function rowsHangingOn(
  database: ReadonlyDatabase,
  what: keyof typeof hangingOn,
  id: string,
): readonly HangingRow[] {
  return hangingOn[what].flatMap(({ table, column, emptied = null }) =>
    // Table and column names come from the list above, never from outside.
    statement<{ id: string }>(database, `SELECT id FROM ${table} WHERE ${column} = ? ORDER BY number`)
      .all(id)
      .flatMap((row) => {
        const own = { table, id: row.id, emptied };
        return table === 'mention' && emptied === null
          ? [...rowsHangingOn(database, 'mention', row.id), own]
          : [own];
      }),
  );
}
