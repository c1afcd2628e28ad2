import { AssayError } from '../../shared/rpc/assay-error.ts';
import { type ReadonlyDatabase, statement, type WritableDatabase } from './database.ts';
import { appendEvents } from './events.ts';
import { type Cause, type LoggedAct, loggedChanges } from './logged-changes.ts';
import type { Rows, TableName } from './rows.ts';
import { explainSqliteError } from './sqlite-errors.ts';
import { type Change, createStepLog, inverse, type Step } from './step-log.ts';
import { createTableWriter, type TableWriter } from './table-writer.ts';

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
  /** Tells the event log of what changed no row, such as an export; outside undo. */
  logAct(act: LoggedAct): void;
}

interface Context {
  readonly database: WritableDatabase;
  readonly now: () => string;
  readonly newId: () => string;
  /**
   * Called after each commit of a step, an undo or a redo, with what it changed, and with nothing for what is only logged;
   * not for a step that changed nothing.
   */
  readonly onCommit: (changes: readonly Change[]) => void;
}

/** Makes the one writer of a database. */
export function createUnitOfWork({ database, now, newId, onCommit }: Context): UnitOfWork {
  const tables = createTableWriter(database);
  const steps = createStepLog(database);
  // The same connection, for what only reads: it sees what was written in the transaction.
  const reader = database as ReadonlyDatabase;

  function transact<Result>(work: () => Result): Result {
    try {
      return database.transaction(work).immediate();
    } catch (thrown) {
      throw explainSqliteError(thrown);
    }
  }

  function commit<Result>(work: () => readonly [Result, readonly Change[]]): Result {
    const [result, changes] = transact(work);
    if (changes.length > 0) onCommit(changes);
    return result;
  }

  /** Appends acts to the event log, with who is named as the analyst now. */
  function log(acts: readonly LoggedAct[]): void {
    if (acts.length === 0) return;
    const at = now();
    const who = analystOf(reader);
    appendEvents(
      database,
      acts.map(({ type, subject_id, payload: { cause, ...facts } }) => ({
        at,
        type,
        subject_id,
        payload: JSON.stringify({ cause, ...(who === null ? {} : { who }), ...facts }),
      })),
    );
  }

  function logStep(step: Step, cause: Exclude<Cause, 'done'>, changes: readonly Change[]): void {
    const payload = { cause, step: { label: step.label, at: step.at, rows: changes.length } };
    log([{ type: `step.${cause}`, subject_id: step.id, payload }, ...loggedChanges(reader, changes, cause)]);
  }

  return {
    run: ({ label, mergeKey = null }, work) =>
      commit(() => {
        const changes: Change[] = [];
        const result = work(recordingWriter(tables, database, changes));
        if (changes.length > 0) {
          steps.append({ id: newId(), label, mergeKey, at: now() }, changes);
          log(loggedChanges(reader, changes, 'done'));
        }
        return [result, changes];
      }),

    undo: () =>
      commit(() => {
        const step = steps.newestDone();
        if (step === null) throw new AssayError('conflict', 'There is nothing to undo.');
        const changes = steps.changesOf(step).reverse().map(inverse);
        applyChanges(tables, changes);
        steps.mark(step, 'undone');
        logStep(step, 'undone', changes);
        return [step, changes];
      }),

    redo: () =>
      commit(() => {
        const step = steps.oldestUndone();
        if (step === null) throw new AssayError('conflict', 'There is nothing to redo.');
        const changes = steps.changesOf(step);
        applyChanges(tables, changes);
        steps.mark(step, 'done');
        logStep(step, 'redone', changes);
        return [step, changes];
      }),

    newestDone: steps.newestDone,
    oldestUndone: steps.oldestUndone,
    forgetHistory: () => transact(steps.forget),
    aside: (work) => transact(() => work(database)),
    logAct: (act) => {
      transact(() => log([act]));
      onCommit([]);
    },
  };
}

function analystOf(database: ReadonlyDatabase): string | null {
  return (
    statement<{ analyst: string | null }>(database, 'SELECT analyst FROM project').get()?.analyst ?? null
  );
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

function applyChanges(tables: TableWriter, changes: readonly Change[]): void {
  for (const { table, number, after } of changes) {
    if (after === null) tables.delete(table, number);
    else tables.put(table, after);
  }
}
