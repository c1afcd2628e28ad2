import { AssayError } from '../../shared/rpc/assay-error.ts';
import { isSqliteError } from './database.ts';

/** What a failed read or write means to a person; gives back what is no SQLite error of a known cause unchanged. */
export function explainSqliteError(thrown: unknown): unknown {
  const explanation = explanations.find(({ code }) => isSqliteError(thrown, code));
  return explanation ? new AssayError('unavailable', explanation.message, { cause: thrown }) : thrown;
}

const explanations = [
  {
    code: 'SQLITE_FULL',
    message: 'The disk is full, so nothing was saved. Free some space, then try again.',
  },
  {
    code: 'SQLITE_BUSY',
    message: 'Another program has locked the project, so nothing was saved. Close it there, then try again.',
  },
  {
    code: 'SQLITE_LOCKED',
    message: 'Another program has locked the project, so nothing was saved. Close it there, then try again.',
  },
  {
    code: 'SQLITE_READONLY',
    message: 'The project file is read-only, so nothing was saved. Copy it to a folder you may write to.',
  },
  {
    code: 'SQLITE_CORRUPT',
    message: 'The project file is damaged. Work on a copy of your last backup, and keep this file.',
  },
  {
    code: 'SQLITE_NOTADB',
    message: 'This file is not an Assay project, or it is damaged. Nothing was changed.',
  },
  {
    code: 'SQLITE_IOERR',
    message: 'The disk did not take or give the data, so nothing was saved. Check the disk, then try again.',
  },
  {
    code: 'SQLITE_CANTOPEN',
    message: 'The project file cannot be opened. Check that you may read and write it and its folder.',
  },
] as const;
