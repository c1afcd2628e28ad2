import Database from 'better-sqlite3';

declare const readOnly: unique symbol;

/** A connection that only ever runs SELECT; repositories take this one. */
export type ReadonlyDatabase = Database.Database & { readonly [readOnly]: true };

/** The connection that may write; only the unit of work and the opening of a project hold it. */
export type WritableDatabase = Database.Database;

const statements = new WeakMap<Database.Database, Map<string, Database.Statement>>();

/** The prepared statement of `sql` on this connection, prepared once. */
export function statement<Row>(database: Database.Database, sql: string): Database.Statement<unknown[], Row> {
  const cache = statements.get(database) ?? new Map<string, Database.Statement>();
  statements.set(database, cache);
  const known = cache.get(sql) ?? database.prepare(sql);
  cache.set(sql, known);
  // What the statement gives is what its SQL says; better-sqlite3 cannot know it.
  return known as Database.Statement<unknown[], Row>;
}

/** How long a writer waits for another process, in milliseconds. */
const busyTimeoutMs = 5_000;

/** Opens an existing file with the settings every connection shares. Throws better-sqlite3's SqliteError. */
export function connect(path: string): WritableDatabase {
  const database = new Database(path, { fileMustExist: true, timeout: busyTimeoutMs });
  try {
    database.pragma('journal_mode = WAL');
    database.pragma('synchronous = FULL');
    database.pragma('foreign_keys = ON');
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/** Whether `thrown` is an SQLite error of this primary code or one of its extended codes. */
export function isSqliteError(thrown: unknown, code: string): boolean {
  return (
    thrown instanceof Database.SqliteError && (thrown.code === code || thrown.code.startsWith(`${code}_`))
  );
}
