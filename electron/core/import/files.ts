import type { Stats } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';

/** A file to import, not read yet. */
export interface ImportFile {
  /** Shown in the report: the name with the folders below the one chosen. */
  readonly name: string;
  /** Where it is, as it was named; null for bytes that came otherwise. */
  readonly path: string | null;
  /** In bytes, known before reading; null where it is not. */
  readonly size: number | null;
  /** UTC; null where it is not known. */
  readonly modifiedAt: string | null;
  readonly mediaType?: string;
  /** Rejects with Node's error when the file cannot be read. */
  readonly read: () => Promise<Uint8Array>;
}

/** What a path led to: files to import, or a sentence that says why there is none. */
export type FoundFile = ImportFile | (Pick<ImportFile, 'name' | 'path'> & { readonly problem: string });

/** A file whose bytes are at hand. */
export function fileFromBytes(name: string, bytes: Uint8Array, mediaType?: string): ImportFile {
  return {
    name,
    path: null,
    size: bytes.byteLength,
    modifiedAt: null,
    read: () => Promise.resolve(bytes),
    ...(mediaType === undefined ? {} : { mediaType }),
  };
}

/**
 * The files at `paths`, in the order given and by name within a folder. Folders within a folder are walked only when
 * `isRecursive`; hidden files and symbolic links in them are passed over.
 */
export async function findFiles(paths: readonly string[], isRecursive: boolean): Promise<FoundFile[]> {
  const found: FoundFile[] = [];
  for (const path of paths) {
    const name = basename(path);
    const stats = await stat(path).catch(() => null);
    if (stats?.isDirectory() === true) await walk({ path, name }, isRecursive, found);
    else found.push(foundAt(path, name, stats));
  }
  return found;
}

/** A file found before, by where it is now: with its size of now, or why it is no file any more. */
export async function findFileAgain(path: string, name: string): Promise<FoundFile> {
  return foundAt(path, name, await stat(path).catch(() => null));
}

function foundAt(path: string, name: string, stats: Stats | null): FoundFile {
  if (stats === null) return { name, path, problem: 'There is no such file. It may have been moved.' };
  return stats.isFile()
    ? fileAt(path, name, stats)
    : { name, path, problem: 'This is neither a file nor a folder.' };
}

type Folder = Pick<FoundFile, 'name'> & { readonly path: string };

async function walk(folder: Folder, isRecursive: boolean, found: FoundFile[]): Promise<void> {
  const entries = await readdir(folder.path, { withFileTypes: true }).catch(() => null);
  if (entries === null) {
    found.push({ ...folder, problem: 'This folder cannot be read. Check that you may read it.' });
    return;
  }
  entries.sort((one, other) => (one.name < other.name ? -1 : 1));
  for (const entry of entries) {
    if (entry.name.startsWith('.')) continue;
    const path = join(folder.path, entry.name);
    const name = `${folder.name}/${entry.name}`;
    if (entry.isDirectory()) {
      if (isRecursive) await walk({ path, name }, isRecursive, found);
      else found.push({ name, path, problem: 'This is a folder in a folder. Import it with --recursive.' });
    } else if (entry.isFile()) {
      const stats = await stat(path).catch(() => null);
      if (stats !== null) found.push(fileAt(path, name, stats));
    }
  }
}

function fileAt(path: string, name: string, stats: Stats): ImportFile {
  return {
    name,
    path,
    size: stats.size,
    modifiedAt: stats.mtime.toISOString(),
    read: () => readFile(path),
  };
}
