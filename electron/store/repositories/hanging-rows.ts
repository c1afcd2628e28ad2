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

/** What rows hang on that can be removed itself. */
export type Removable =
  | 'document'
  | 'capture'
  | 'annotation'
  | 'tag'
  | 'collection'
  | 'mention'
  | 'question'
  | 'claim'
  | 'hypothesis_item'
  | 'session_item'
  | 'second_judgement';

/** Rows before those they refer to, so that nothing is looked for that is gone already. */
const hangingOn: Readonly<Record<Removable, readonly Hanging[]>> = {
  document: [
    { table: 'session_item', column: 'document_id' },
    { table: 'second_judgement', column: 'document_id' },
    { table: 'rejected_finding', column: 'document_id' },
    { table: 'rejected_derivation', column: 'document_id' },
    { table: 'rejected_derivation', column: 'other_document_id' },
    { table: 'derivation', column: 'document_id' },
    { table: 'derivation', column: 'to_document_id' },
    { table: 'mention', column: 'document_id', emptied: ['document_id'] },
    { table: 'document_part', column: 'whole_id' },
    { table: 'document_part', column: 'part_id' },
    { table: 'document_tag', column: 'document_id' },
    { table: 'collection_member', column: 'document_id' },
  ],
  capture: [
    { table: 'accepted_finding', column: 'capture_id' },
    { table: 'fidelity', column: 'capture_id', emptied: ['capture_id', 'start', 'end'] },
    { table: 'derivation', column: 'capture_id', emptied: ['capture_id', 'start', 'end'] },
    { table: 'derivation', column: 'to_capture_id', emptied: ['to_capture_id', 'to_start', 'to_end'] },
    { table: 'mention', column: 'capture_id' },
  ],
  annotation: [
    { table: 'directness', column: 'annotation_id' },
    { table: 'evidence', column: 'annotation_id' },
    { table: 'hypothesis_item', column: 'annotation_id' },
    { table: 'second_judgement', column: 'annotation_id' },
    { table: 'session_passage', column: 'annotation_id' },
    { table: 'claim', column: 'annotation_id', emptied: ['annotation_id'] },
  ],
  tag: [
    { table: 'document_tag', column: 'tag_id' },
    { table: 'collection_member', column: 'tag_id' },
  ],
  collection: [
    { table: 'collection_member', column: 'collection_id' },
    { table: 'collection', column: 'parent_id', emptied: ['parent_id'] },
  ],
  mention: [
    { table: 'mention_search', column: 'mention_id' },
    { table: 'fidelity', column: 'mention_id' },
  ],
  question: [
    { table: 'hypothesis_item', column: 'question_id' },
    { table: 'observation', column: 'question_id', emptied: ['question_id'] },
  ],
  claim: [
    { table: 'claim_tag', column: 'claim_id' },
    { table: 'evidence', column: 'claim_id' },
    { table: 'conclusion', column: 'claim_id' },
    { table: 'observation', column: 'claim_id' },
    { table: 'session_item', column: 'claim_id' },
    { table: 'second_judgement', column: 'claim_id' },
    { table: 'claim', column: 'parent_id', emptied: ['parent_id'] },
  ],
  hypothesis_item: [{ table: 'consistency', column: 'item_id' }],
  session_item: [{ table: 'session_passage', column: 'item_id' }],
  second_judgement: [{ table: 'resolution', column: 'second_judgement_id' }],
};

/** The rows that name what is removed, the ones that hang on them first. */
export function rowsHangingOn(
  database: ReadonlyDatabase,
  what: Removable,
  id: string,
): readonly HangingRow[] {
  return hangingOn[what].flatMap(({ table, column, emptied = null }) =>
    // Table and column names come from the list above, never from outside.
    statement<{ id: string }>(database, `SELECT id FROM ${table} WHERE ${column} = ? ORDER BY number`)
      .all(id)
      .flatMap((row) => {
        const own = { table, id: row.id, emptied };
        return isRemovable(table) && emptied === null
          ? [...rowsHangingOn(database, table, row.id), own]
          : [own];
      }),
  );
}

/** The columns that are let go of when something of this kind is removed, as `table.column`. */
export function columnsHangingOn(what: Removable): string[] {
  return hangingOn[what].map(({ table, column }) => `${table}.${column}`);
}

function isRemovable(table: TableName): table is TableName & Removable {
  return Object.hasOwn(hangingOn, table);
}
