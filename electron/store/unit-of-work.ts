import { AssayError } from '../../shared/rpc/assay-error.ts';
import { statement, type WritableDatabase } from './database.ts';
import { appendEvent } from './events.ts';
import { judgementTables, type Rows, type TableName } from './rows.ts';
import { explainSqliteError } from './sqlite-errors.ts';
import { createTableWriter, type StoredRow, type TableWriter } from './table-writer.ts';

/** The writes a step may make. Ids must be new for `insert`, and known for the others. */
export interface Writer {
  insert<Table extends TableName>(table: Table, row: Rows[Table]): void;
  update<Table extends TableName>(table: Table, id: string, values: Partial<Rows[Table]>): void;
  remove(table: TableName, id: string): void;
  /** For immutable, content-addressed rows that undo leaves alone. */
  readonly immutable: WritableDatabase;
}

export interface StepOptions {
  /** Sentence-case verb phrase as a menu shows it after "Undo": `merge tags`. */
  readonly label: string;
  /** A step with the key of the newest one joins it. */
  readonly mergeKey?: string | undefined;
}

export interface Step {
  readonly id: string;
  readonly label: string;
  readonly at: string;
}

/** The only writer. Every step is one transaction that also records how to take it back. */
export interface UnitOfWork {
  /** Runs `work` in a transaction; all or nothing. A step that changed nothing leaves no trace. */
  run<Result>(options: StepOptions, work: (write: Writer) => Result): Result;
  /** Takes back the newest step. Throws `conflict` when there is none. */
  undo(): Step;
  /** Does the oldest undone step again. Throws `conflict` when there is none. */
  redo(): Step;
  newestDone(): Step | null;
  oldestUndone(): Step | null;
  /** Forgets all steps, done and undone: nothing before this can be taken back any more. */
  forgetHistory(): void;
  /** A write outside undo (view state, checks), in a transaction of its own. */
  aside<Result>(work: (database: WritableDatabase) => Result): Result;
}

interface StepRow {
  readonly number: number;
  readonly id: string;
  readonly label: string;
  readonly merge_key: string | null;
  readonly at: string;
}

interface ChangeRow {
  readonly table_name: TableName;
  readonly row_number: number;
  readonly before: string | null;
  readonly after: string | null;
}

interface Context {
  readonly database: WritableDatabase;
  readonly now: () => string;
  readonly newId: () => string;
  /** Called after each commit of a step, an undo or a redo. */
  readonly onCommit: () => void;
}

export function createUnitOfWork({ database, now, newId, onCommit }: Context): UnitOfWork {
  const tables = createTableWriter(database);

  function transact<Result>(work: () => Result): Result {
    try {
      return database.transaction(work).immediate();
    } catch (thrown) {
      throw explainSqliteError(thrown);
    }
  }

  function openStep({ label, mergeKey }: StepOptions): number {
    const newest = newestStep(database);
    if (mergeKey !== undefined && newest?.merge_key === mergeKey) return newest.number;
    const row = { id: newId(), label, merge_key: mergeKey ?? null, at: now() };
    return Number(
      statement(
        database,
        'INSERT INTO step (id, label, merge_key, is_undone, at) VALUES (@id, @label, @merge_key, 0, @at)',
      ).run(row).lastInsertRowid,
    );
  }

  function run<Result>(options: StepOptions, work: (write: Writer) => Result): Result {
    return transact(() => {
      const changes: Change[] = [];
      const result = work(recordingWriter(tables, database, changes));
      if (changes.length > 0) {
        database.exec('DELETE FROM step WHERE is_undone = 1');
        recordChanges(database, openStep(options), changes);
        logJudgements(changes, 'done');
      }
      return result;
    });
  }

  function logJudgements(changes: readonly Change[], cause: 'done' | 'undone' | 'redone'): void {
    for (const { table, before, after } of changes) {
      if (!judgementTables.has(table)) continue;
      const act = before === null ? 'created' : after === null ? 'removed' : 'changed';
      const subject_id = String((after ?? before)?.['id']);
      const payload = JSON.stringify({ cause, before, after });
      appendEvent(database, { at: now(), type: `${table}.${act}`, subject_id, payload });
    }
  }

  function undo(): Step {
    return transact(() => {
      const step = newestStep(database);
      if (step === undefined) throw new AssayError('conflict', 'There is nothing to undo.');
      const changes = changesOf(database, step.number).reverse().map(inverse);
      applyChanges(tables, changes);
      statement(database, 'UPDATE step SET is_undone = 1 WHERE number = ?').run(step.number);
      logJudgements(changes, 'undone');
      return { id: step.id, label: step.label, at: step.at };
    });
  }

  function redo(): Step {
    return transact(() => {
      const step = oldestUndoneStep(database);
      if (step === undefined) throw new AssayError('conflict', 'There is nothing to redo.');
      const changes = changesOf(database, step.number);
      applyChanges(tables, changes);
      statement(database, 'UPDATE step SET is_undone = 0 WHERE number = ?').run(step.number);
      logJudgements(changes, 'redone');
      return { id: step.id, label: step.label, at: step.at };
    });
  }

  return {
    run: (options, work) => {
      const result = run(options, work);
      onCommit();
      return result;
    },
    undo: () => {
      const step = undo();
      onCommit();
      return step;
    },
    redo: () => {
      const step = redo();
      onCommit();
      return step;
    },
    newestDone: () => toStep(newestStep(database)),
    oldestUndone: () => toStep(oldestUndoneStep(database)),
    forgetHistory: () => transact(() => void database.exec('DELETE FROM step')),
    aside: (work) => transact(() => work(database)),
  };
}

interface Change {
  readonly table: TableName;
  readonly number: number;
  readonly before: StoredRow | null;
  readonly after: StoredRow | null;
}

function recordingWriter(tables: TableWriter, database: WritableDatabase, changes: Change[]): Writer {
  return {
    immutable: database,
    insert: (table, row) => {
      const after = tables.insert(table, row);
      changes.push({ table, number: after.number, before: null, after });
    },
    update: (table, id, values) => {
      const before = tables.get(table, id);
      const after = { ...before, ...values };
      if (Object.entries(values).every(([column, value]) => before[column] === value)) return;
      tables.put(table, after);
      changes.push({ table, number: before.number, before, after });
    },
    remove: (table, id) => {
      const before = tables.get(table, id);
      tables.delete(table, before.number);
      changes.push({ table, number: before.number, before, after: null });
    },
  };
}

function recordChanges(database: WritableDatabase, step: number, changes: readonly Change[]): void {
  const last = statement<{ position: number | null }>(
    database,
    'SELECT max(position) AS position FROM change WHERE step = ?',
  ).get(step);
  let position = (last?.position ?? -1) + 1;
  const insert = statement(
    database,
    'INSERT INTO change (step, position, table_name, row_number, before, after) VALUES (?, ?, ?, ?, ?, ?)',
  );
  for (const { table, number, before, after } of changes) {
    insert.run(step, position++, table, number, toJson(before), toJson(after));
  }
}

function changesOf(database: WritableDatabase, step: number): Change[] {
  return statement<ChangeRow>(
    database,
    'SELECT table_name, row_number, before, after FROM change WHERE step = ? ORDER BY position',
  )
    .all(step)
    .map(({ table_name, row_number, before, after }) => ({
      table: table_name,
      number: row_number,
      before: fromJson(before),
      after: fromJson(after),
    }));
}

function inverse({ table, number, before, after }: Change): Change {
  return { table, number, before: after, after: before };
}

function applyChanges(tables: TableWriter, changes: readonly Change[]): void {
  for (const { table, number, after } of changes) {
    if (after === null) tables.delete(table, number);
    else tables.put(table, after);
  }
}

function newestStep(database: WritableDatabase): StepRow | undefined {
  return statement<StepRow>(
    database,
    'SELECT * FROM step WHERE is_undone = 0 ORDER BY number DESC LIMIT 1',
  ).get();
}

function oldestUndoneStep(database: WritableDatabase): StepRow | undefined {
  return statement<StepRow>(database, 'SELECT * FROM step WHERE is_undone = 1 ORDER BY number LIMIT 1').get();
}

function toStep(row: StepRow | undefined): Step | null {
  return row ? { id: row.id, label: row.label, at: row.at } : null;
}

function toJson(row: StoredRow | null): string | null {
  return row && JSON.stringify(row);
}

function fromJson(json: string | null): StoredRow | null {
  return json === null ? null : JSON.parse(json);
}
