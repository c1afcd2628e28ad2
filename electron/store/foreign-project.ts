import { randomUUID } from 'node:crypto';
import { copyFile, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import Database from 'better-sqlite3';
import { AssayError } from '../../shared/rpc/assay-error.ts';
import { isSqliteError, type ReadonlyDatabase } from './database.ts';
import { createSchema, newestVersion } from './migrations/migrate.ts';
import { checkIsProject } from './project-file.ts';
import { searchIndexNames } from './schema/search.ts';
import { registerFunctions } from './search/functions.ts';

/** What of a foreign project is read. */
interface Reading<Result> {
  /** A folder that this process may write to, for a copy that is removed at once. */
  readonly folder: string;
  /** The tables that `read` looks at; they are checked for damage first. */
  readonly tables: readonly string[];
  readonly read: (database: ReadonlyDatabase) => Result;
}

/**
 * Reads a project file of unknown origin without opening it: a copy is read, so that nothing is written into it or beside it. Only
 * a file with the very schema of this version is read; nothing that it could bring along (triggers, views, other tables) is ever
 * run. Throws an AssayError with its reason for anything else, with `read`'s errors as they are.
 */
export async function readForeignProject<Result>(
  path: string,
  { folder, tables, read }: Reading<Result>,
): Promise<Result> {
  const fileName = basename(path);
  const { version } = checkIsProject(path);
  if (version < newestVersion) {
    throw new AssayError(
      'unsupported',
      `“${fileName}” was made by an older version of Assay. Open it once in this version, then try again. The file was not changed.`,
    );
  }
  const copy = join(folder, `.${randomUUID()}.assay-reading`);
  try {
    await copyProject(path, copy);
    const database = openCopy(copy);
    try {
      checkSchema(database, fileName);
      for (const table of tables) checkTable(database, table, fileName);
      return read(database);
    } finally {
      database.close();
    }
  } catch (thrown) {
    throw explainReading(thrown, fileName);
  } finally {
    for (const end of ['', '-wal', '-shm']) await rm(`${copy}${end}`, { force: true });
  }
}

/** With what was written last and still stands beside the file. */
async function copyProject(path: string, copy: string): Promise<void> {
  await copyFile(path, copy);
  await copyFile(`${path}-wal`, `${copy}-wal`).catch((thrown: unknown) => {
    if (codeOf(thrown) !== 'ENOENT') throw thrown;
  });
}

function openCopy(path: string): ReadonlyDatabase {
  const database = new Database(path, { readonly: true, fileMustExist: true });
  database.pragma('trusted_schema = OFF');
  database.pragma('cell_size_check = ON');
  // It was opened for reading only.
  return database as ReadonlyDatabase;
}

interface SchemaRow {
  readonly type: string;
  readonly name: string;
  readonly tbl_name: string;
  readonly sql: string | null;
}

/** Throws for a schema that is not this version's own, to the letter. */
function checkSchema(database: ReadonlyDatabase, fileName: string): void {
  const own = new Database(':memory:');
  try {
    registerFunctions(own);
    createSchema(own);
    const expected = new Set(schemaOf(own));
    const found = schemaOf(database);
    if (found.length === expected.size && found.every((each) => expected.has(each))) return;
  } finally {
    own.close();
  }
  throw damaged(fileName);
}

/** Without what SQLite keeps for itself, and what its full-text search makes as its version sees fit. */
function schemaOf(database: Database.Database): string[] {
  return database
    .prepare<unknown[], SchemaRow>('SELECT type, name, tbl_name, sql FROM sqlite_schema')
    .all()
    .filter(({ name }) => !String(name).startsWith('sqlite_') && !shadowTables.has(name))
    .map(({ type, name, tbl_name, sql }) => JSON.stringify([type, name, tbl_name, sql]));
}

const shadowTables: ReadonlySet<string> = new Set(
  searchIndexNames.flatMap((name) =>
    ['data', 'idx', 'content', 'docsize', 'config'].map((part) => `${name}_${part}`),
  ),
);

/** Table names come from the code, never from the file. */
function checkTable(database: ReadonlyDatabase, table: string, fileName: string): void {
  const found = database.pragma(`quick_check('${table}')`, { simple: true });
  if (found !== 'ok') throw damaged(fileName);
}

/** The error for a project file whose content is not what Assay writes. */
export function damaged(fileName: string): AssayError {
  return new AssayError(
    'unsupported',
    `“${fileName}” is damaged, or was changed by another program. Ask for it again. Nothing was taken from it.`,
  );
}

function explainReading(thrown: unknown, fileName: string): unknown {
  if (thrown instanceof AssayError) return thrown;
  if (isSqliteError(thrown, 'SQLITE_CORRUPT') || isSqliteError(thrown, 'SQLITE_NOTADB')) {
    return damaged(fileName);
  }
  if (isSqliteError(thrown, 'SQLITE_ERROR')) return damaged(fileName);
  if (codeOf(thrown) === 'ENOSPC') {
    return new AssayError(
      'unavailable',
      `There is no room beside this project to read “${fileName}”. Free some space, then try again.`,
      { cause: thrown },
    );
  }
  if (codeOf(thrown) === 'EACCES') {
    return new AssayError('unavailable', `“${fileName}” cannot be read. Check that you may read it.`, {
      cause: thrown,
    });
  }
  return thrown;
}

function codeOf(thrown: unknown): string {
  return thrown instanceof Error && 'code' in thrown ? String(thrown.code) : '';
}
