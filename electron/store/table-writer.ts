import { statement, type WritableDatabase } from './database.ts';
import { type Rows, type TableName, tableNames } from './rows.ts';

/** A whole row as stored: plain values by column, with its integer key. */
export interface StoredRow {
  readonly number: number;
  readonly [column: string]: string | number | null;
}

/** Writes whole rows of the tables that undo covers; knows nothing of undo. */
export interface TableWriter {
  /** Throws when there is no such row: callers check what people can get wrong. */
  get(table: TableName, id: string): StoredRow;
  /** Gives the row as stored, with the number it got. */
  insert<Table extends TableName>(table: Table, row: Rows[Table]): StoredRow;
  /** Makes the row of this number be this, whether or not it is there. */
  put(table: TableName, row: StoredRow): void;
  delete(table: TableName, number: number): void;
}

/** A row is taken as null in columns that it does not have: they were added after it was recorded. */
export function createTableWriter(database: WritableDatabase): TableWriter {
  const sql = new Map(tableNames.map((table) => [table, sqlOf(table, columnsOf(database, table))]));

  function sqlFor(table: TableName): TableSql {
    const found = sql.get(table);
    if (found === undefined) throw new Error(`No table ${table}`);
    return found;
  }

  return {
    get: (table, id) => {
      const row = statement<StoredRow>(database, sqlFor(table).get).get(id);
      if (row === undefined) throw new Error(`No row ${id} in ${table}`);
      return row;
    },
    insert: (table, row) => {
      const { put, empty } = sqlFor(table);
      const whole = { ...empty, ...row };
      const { lastInsertRowid } = statement(database, put).run(whole);
      return { ...whole, number: Number(lastInsertRowid) };
    },
    put: (table, row) => {
      const { put, update, empty } = sqlFor(table);
      const whole = { ...empty, ...row };
      const { changes } = statement(database, update).run(whole);
      if (changes === 0) statement(database, put).run(whole);
    },
    delete: (table, number) => {
      statement(database, sqlFor(table).delete).run(number);
    },
  };
}

interface TableSql {
  readonly get: string;
  readonly put: string;
  readonly update: string;
  readonly delete: string;
  /** A row of this table with nothing in it. */
  readonly empty: Readonly<Record<string, null>>;
}

/** Table and column names come from the schema, never from outside. */
function sqlOf(table: TableName, columns: readonly string[]): TableSql {
  const quoted = columns.map((column) => `"${column}"`);
  return {
    get: `SELECT * FROM ${table} WHERE id = ?`,
    put: `INSERT INTO ${table} (${quoted.join(', ')}) VALUES (${columns.map((column) => `@${column}`).join(', ')})`,
    update: `UPDATE ${table} SET ${columns.map((column) => `"${column}" = @${column}`).join(', ')} WHERE number = @number`,
    delete: `DELETE FROM ${table} WHERE number = ?`,
    empty: Object.fromEntries(columns.map((column) => [column, null])),
  };
}

function columnsOf(database: WritableDatabase, table: TableName): readonly string[] {
  return statement<{ name: string }>(database, 'SELECT name FROM pragma_table_info(?)')
    .all(table)
    .map(({ name }) => name);
}
