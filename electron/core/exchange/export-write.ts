import { randomUUID } from 'node:crypto';
import { type FileHandle, link, lstat, open, realpath, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { AssayError } from '../../../shared/rpc/assay-error.ts';

export interface WriteOptions {
  /** What to do with a file that is there already. */
  readonly existing: 'refuse' | 'replace';
  readonly signal: AbortSignal;
}

/** Text, written as UTF-8, at once or piece by piece; or bytes. */
export type FileContent = string | Uint8Array | AsyncIterable<string>;

/**
 * Writes a whole file or nothing: into a temporary file beside it, flushed to the disk, then put in its place at
 * once. Throws `conflict` for a file that is there and not to be replaced, and an AssayError for a place that cannot be
 * written; nothing half-written is left.
 */
export async function writeFileAtomically(
  path: string,
  content: FileContent,
  options: WriteOptions,
): Promise<void> {
  await makeFileAtomically(path, options, (temporary, mode) => writeFlushed(temporary, content, mode));
}

/**
 * As `writeFileAtomically`, for a file that `make` makes at a temporary path beside the place, which is not there yet, with these
 * permissions, and flushes to the disk.
 */
export async function makeFileAtomically(
  path: string,
  options: WriteOptions,
  make: (temporary: string, mode: number) => Promise<void>,
): Promise<void> {
  const fileName = basename(path);
  try {
    const target = await whereToWrite(path, options.existing);
    const temporary = join(dirname(target.path), `.${randomUUID()}.assay-export`);
    try {
      await make(temporary, target.mode);
      options.signal.throwIfAborted();
      await putInPlace(temporary, target.path, options.existing);
    } finally {
      await rm(temporary, { force: true });
    }
    await flushFolder(dirname(target.path));
  } catch (thrown) {
    throw explainWriting(thrown, fileName);
  }
}

/** Throws what `writeFileAtomically` would throw for a place that is taken, before any work is done. */
export async function checkPlace(path: string, existing: WriteOptions['existing']): Promise<void> {
  try {
    await whereToWrite(path, existing);
  } catch (thrown) {
    throw explainWriting(thrown, basename(path));
  }
}

/** The file that is really meant: a link is followed, and the permissions of a file that is replaced are kept. */
async function whereToWrite(
  path: string,
  existing: WriteOptions['existing'],
): Promise<{ readonly path: string; readonly mode: number }> {
  const found = await lstat(path).catch(nullWhenMissing);
  if (found === null) return { path, mode: 0o666 };
  const real = await realpath(path);
  const stats = await lstat(real);
  if (!stats.isFile()) {
    const kind = stats.isDirectory() ? 'a folder' : 'no ordinary file';
    throw new AssayError('invalid_input', `“${basename(path)}” is ${kind}. Give the name of a file.`);
  }
  if (existing === 'refuse') throw existsAlready(basename(path));
  return { path: real, mode: stats.mode & 0o777 };
}

async function writeFlushed(path: string, content: FileContent, mode: number): Promise<void> {
  const file = await open(path, 'wx', mode);
  try {
    await file.writeFile(content, 'utf8');
    await file.sync();
  } finally {
    await file.close();
  }
}

async function putInPlace(
  temporary: string,
  path: string,
  existing: WriteOptions['existing'],
): Promise<void> {
  if (existing === 'replace') return rename(temporary, path);
  try {
    // A hard link is refused when the name is taken, even by someone who came between the check and now.
    await link(temporary, path);
  } catch (thrown) {
    if (codeOf(thrown) === 'EEXIST') throw existsAlready(basename(path));
    if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EINVAL'].includes(codeOf(thrown))) throw thrown;
    // This file system has no hard links.
    if ((await lstat(path).catch(nullWhenMissing)) !== null) throw existsAlready(basename(path));
    await rename(temporary, path);
  }
}

/** Makes the new name itself survive a power cut, where the system lets folders be flushed. */
async function flushFolder(path: string): Promise<void> {
  let folder: FileHandle | undefined;
  try {
    folder = await open(path, 'r');
    await folder.sync();
  } catch {
    // Windows has no such thing, and the file itself is flushed.
  } finally {
    await folder?.close();
  }
}

function nullWhenMissing(thrown: unknown): null {
  if (codeOf(thrown) === 'ENOENT') return null;
  throw thrown;
}

function existsAlready(fileName: string): AssayError {
  return new AssayError(
    'conflict',
    `“${fileName}” exists already and was not changed. Choose another name, or allow it to be replaced.`,
  );
}

function explainWriting(thrown: unknown, fileName: string): unknown {
  switch (codeOf(thrown)) {
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return new AssayError('unavailable', `“${fileName}” cannot be written there. Choose another folder.`, {
        cause: thrown,
      });
    case 'ENOENT':
    case 'ENOTDIR':
      return new AssayError(
        'not_found',
        `The folder for “${fileName}” is not there. Make it first, or choose another.`,
        { cause: thrown },
      );
    case 'ENAMETOOLONG':
      return new AssayError('invalid_input', 'The name of the file is too long. Choose a shorter one.', {
        cause: thrown,
      });
    case 'ENOSPC':
    case 'EDQUOT':
    case 'EFBIG':
      return new AssayError(
        'unavailable',
        `There is no room for “${fileName}” on this disk. Free some space, then export again.`,
        { cause: thrown },
      );
    default:
      return thrown;
  }
}

function codeOf(thrown: unknown): string {
  return thrown instanceof Error && 'code' in thrown ? String(thrown.code) : '';
}
