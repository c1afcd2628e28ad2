import { statement, type WritableDatabase } from './database.ts';
import type { TableName } from './rows.ts';
import type { StoredRow } from './table-writer.ts';

/** One command as a person may take it back. */
export interface Step {
  readonly id: string;
  readonly label: string;
  readonly at: string;
}

/** One row before and after; null where it was not or is not there. */
export interface Change {
  readonly table: TableName;
  readonly number: number;
  readonly before: StoredRow | null;
  readonly after: StoredRow | null;
}

/** The same change the other way round. */
export function inverse({ table, number, before, after }: Change): Change {
  return { table, number, before: after, after: before };
}

/** The recorded steps, done and undone. Every method runs inside the caller's transaction. */
export interface StepLog {
  /**
   * Records a step that was just done; what was undone can then not be redone any more. A step with the merge key of the
   * newest one joins it.
   */
  append(step: Step & { readonly mergeKey: string | null }, changes: readonly Change[]): void;
  newestDone(): Step | null;
  oldestUndone(): Step | null;
  /** In the order they were made. */
  changesOf(step: Step): Change[];
  mark(step: Step, state: 'done' | 'undone'): void;
  /** Forgets every step. */
  forget(): void;
}

interface ChangeRow {
  readonly table_name: TableName;
  readonly row_number: number;
  readonly before: string | null;
  readonly after: string | null;
}

/** The log of steps of this database; to be written within the transaction of the change. */
export function createStepLog(database: WritableDatabase): StepLog {
  return {
    append: ({ mergeKey, ...step }, changes) => {
      statement(database, 'DELETE FROM step WHERE is_undone = 1').run();
      const number = joinedStep(database, mergeKey) ?? insertStep(database, { ...step, mergeKey });
      for (const change of changes) {
        if (!extendChange(database, number, change)) insertChange(database, number, change);
      }
    },

    newestDone: () =>
      statement<Step>(
        database,
        'SELECT id, label, at FROM step WHERE is_undone = 0 ORDER BY number DESC LIMIT 1',
      ).get() ?? null,

    oldestUndone: () =>
      statement<Step>(
        database,
        'SELECT id, label, at FROM step WHERE is_undone = 1 ORDER BY number LIMIT 1',
      ).get() ?? null,

    changesOf: ({ id }) =>
      statement<ChangeRow>(
        database,
        `SELECT table_name, row_number, before, after FROM change
         WHERE step = (SELECT number FROM step WHERE id = ?) ORDER BY position`,
      )
        .all(id)
        .map(({ table_name, row_number, before, after }) => ({
          table: table_name,
          number: row_number,
          before: fromJson(before),
          after: fromJson(after),
        })),

    mark: ({ id }, state) => {
      statement(database, 'UPDATE step SET is_undone = ? WHERE id = ?').run(state === 'undone' ? 1 : 0, id);
    },

    forget: () => {
      statement(database, 'DELETE FROM step').run();
    },
  };
}

/** The number of the newest step when it has this merge key. */
function joinedStep(database: WritableDatabase, mergeKey: string | null): number | undefined {
  if (mergeKey === null) return undefined;
  const newest = statement<{ number: number; merge_key: string | null }>(
    database,
    'SELECT number, merge_key FROM step ORDER BY number DESC LIMIT 1',
  ).get();
  return newest?.merge_key === mergeKey ? newest.number : undefined;
}

function insertStep(database: WritableDatabase, step: Step & { readonly mergeKey: string | null }): number {
  const { lastInsertRowid } = statement(
    database,
    'INSERT INTO step (id, label, merge_key, is_undone, at) VALUES (@id, @label, @mergeKey, 0, @at)',
  ).run(step);
  return Number(lastInsertRowid);
}

/** An update of a row that the step's last change of that row had updated too only moves that change's end. */
function extendChange(
  database: WritableDatabase,
  step: number,
  { table, number, before, after }: Change,
): boolean {
  if (before === null || after === null) return false;
  const last = statement<{ position: number; isUpdate: number }>(
    database,
    // Left to itself SQLite walks back through the whole step: with many updates that is their square.
    `SELECT position, before IS NOT NULL AND after IS NOT NULL AS isUpdate FROM change INDEXED BY change_row
     WHERE step = ? AND table_name = ? AND row_number = ? ORDER BY position DESC LIMIT 1`,
  ).get(step, table, number);
  if (last?.isUpdate !== 1) return false;
  statement(database, 'UPDATE change SET after = ? WHERE step = ? AND position = ?').run(
    toJson(after),
    step,
    last.position,
  );
  return true;
}

function insertChange(
  database: WritableDatabase,
  step: number,
  { table, number, before, after }: Change,
): void {
  statement(
    database,
    `INSERT INTO change (step, position, table_name, row_number, before, after)
     VALUES (@step, (SELECT ifnull(max(position), -1) + 1 FROM change WHERE step = @step), @table, @number, @before, @after)`,
  ).run({ step, table, number, before: toJson(before), after: toJson(after) });
}

function toJson(row: StoredRow | null): string | null {
  return row && JSON.stringify(row);
}

function fromJson(json: string | null): StoredRow | null {
  return json === null ? null : JSON.parse(json);
}
