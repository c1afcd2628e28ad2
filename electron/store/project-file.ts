import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  openSync,
  readSync,
  rmSync,
  statfsSync,
  statSync,
} from 'node:fs';
import { basename, dirname } from 'node:path';
import { AssayError } from '../../shared/rpc/assay-error.ts';
import { connect, isSqliteError, type WritableDatabase } from './database.ts';
import {
  applicationId,
  createSchema,
  migrateProject,
  newerVersionError,
  newestVersion,
} from './migrations/migrate.ts';
import { registerFunctions } from './search/functions.ts';
import { explainSqliteError } from './sqlite-errors.ts';

/**
 * Opens a project file, migrating an older one after a copy. Throws an AssayError with its reason for a file that is
 * not there, not a project, from a newer version, read-only, locked or on a full disk; such a file is not changed.
 */
export function openProjectFile(path: string): WritableDatabase {
  checkBeforeOpening(path);
  let database: WritableDatabase | undefined;
  try {
    database = connect(path);
    registerFunctions(database);
    migrateProject(database, path);
    checkNotLocked(database);
    return database;
  } catch (thrown) {
    database?.close();
    throw explainOpening(thrown, basename(path));
  }
}

/** Makes a new project file. Throws `conflict` when the file exists already; leaves nothing behind when it fails. */
export function createProjectFile(
  path: string,
  project: { readonly id: string; readonly title: string; readonly createdAt: string },
): WritableDatabase {
  if (existsSync(path)) {
    throw new AssayError('conflict', `“${basename(path)}” exists already. Choose another name.`);
  }
  let database: WritableDatabase | undefined;
  try {
    closeSync(openSync(path, 'wx'));
    database = connect(path);
    registerFunctions(database);
    createSchema(database);
    database
      .prepare('INSERT INTO project (number, id, title, created_at) VALUES (1, @id, @title, @createdAt)')
      .run(project);
    // Another process tells a project by the header of the file itself, not of the log beside it.
    database.pragma('wal_checkpoint(TRUNCATE)');
    return database;
  } catch (thrown) {
    database?.close();
    rmSync(path, { force: true });
    throw explainCreating(thrown, basename(path));
  }
}

/** Writes a project file that nobody has open anew, so that nothing that was removed from it is left in its bytes. */
export function compactProjectFile(path: string): void {
  const database = connect(path);
  try {
    registerFunctions(database);
    database.exec('VACUUM');
  } catch (thrown) {
    throw explainSqliteError(thrown);
  } finally {
    database.close();
  }
}

/** Reads the file's header without SQLite, so that a refused file is not even touched. */
function checkBeforeOpening(path: string): void {
  const fileName = basename(path);
  const { mode } = checkIsProject(path);
  if (!isWritable(path, mode)) {
    throw new AssayError(
      'unavailable',
      `“${fileName}” is read-only, so no work in it could be saved. Copy it to a folder you may write to and open the copy.`,
    );
  }
  if (freeBytes(path) < leastFreeBytes) throw fullDisk(fileName);
}

/**
 * Gives the permissions and the schema version of a project file. Throws an AssayError with its reason for a file that is not there,
 * cannot be read, is no project or comes from a newer version; the file is read without SQLite and never changed.
 */
export function checkIsProject(path: string): { readonly mode: number; readonly version: number } {
  const fileName = basename(path);
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined) {
    throw new AssayError(
      'not_found',
      `“${fileName}” is not there any more. It may have been moved or renamed.`,
    );
  }
  if (!stats.isFile()) throw notAProject(fileName);
  const header = readHeader(path, fileName);
  const isProject =
    header.subarray(0, 16).toString('latin1') === 'SQLite format 3\0' &&
    header.readUInt32BE(68) === applicationId;
  if (!isProject) throw notAProject(fileName);
  const version = header.readUInt32BE(60);
  if (version > newestVersion) throw newerVersionError(fileName);
  return { mode: stats.mode, version };
}

/** SQLite needs this much beside the file to open it at all. */
const leastFreeBytes = 256 * 1024;

function freeBytes(path: string): number {
  const { bavail, bsize } = statfsSync(dirname(path));
  return bavail * bsize;
}

function fullDisk(fileName: string, cause?: unknown): AssayError {
  return new AssayError(
    'unavailable',
    `“${fileName}” is on a full disk. Free some space, then open it again. The file was not changed.`,
    { cause },
  );
}

function readHeader(path: string, fileName: string): Buffer {
  const header = Buffer.alloc(100);
  try {
    const file = openSync(path, 'r');
    try {
      readSync(file, header, 0, header.length, 0);
    } finally {
      closeSync(file);
    }
    return header;
  } catch (cause) {
    throw new AssayError('unavailable', `“${fileName}” cannot be read. Check that you may read it.`, {
      cause,
    });
  }
}

/** A file without any write bit is read-only even for an administrator, who could write it all the same. */
function isWritable(path: string, mode: number): boolean {
  if ((mode & 0o222) === 0) return false;
  try {
    accessSync(path, constants.W_OK);
    accessSync(dirname(path), constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

function checkNotLocked(database: WritableDatabase): void {
  database.exec('BEGIN IMMEDIATE');
  database.exec('ROLLBACK');
}

function notAProject(fileName: string): AssayError {
  return new AssayError('unsupported', `“${fileName}” is not an Assay project. The file was not changed.`);
}

function explainOpening(thrown: unknown, fileName: string): unknown {
  if (isSqliteError(thrown, 'SQLITE_BUSY')) {
    return new AssayError(
      'unavailable',
      `“${fileName}” is locked by another program. Close it there, then open it again. The file was not changed.`,
      { cause: thrown },
    );
  }
  if (isSqliteError(thrown, 'SQLITE_FULL')) return fullDisk(fileName, thrown);
  return explainSqliteError(thrown);
}

function explainCreating(thrown: unknown, fileName: string): unknown {
  const code = (thrown as { code?: unknown }).code;
  if (code === 'EACCES' || code === 'EROFS' || code === 'EPERM') {
    return new AssayError('unavailable', `“${fileName}” cannot be written there. Choose another folder.`);
  }
  if (code === 'ENOENT') {
    return new AssayError('not_found', `The folder for “${fileName}” is not there. Choose another folder.`);
  }
  if (code === 'ENOSPC') {
    return new AssayError(
      'unavailable',
      `The disk for “${fileName}” is full. Free some space, then try again.`,
    );
  }
  return explainSqliteError(thrown);
}
