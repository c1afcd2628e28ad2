import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { inRepository } from '../repository.ts';

/**
 * Moves a finished build from the folder it was written to into dist/, and then removes what its folders hold from
 * earlier builds, so that dist/ never holds half a build. Takes the folder and the folders of dist/ that are the
 * build's own; gives the files that are there now, relative to dist/.
 */
export function publish(staging: string, folders: readonly string[]): readonly string[] {
  const files = [...filesUnder(staging, '.')].sort(chunksFirst);
  for (const file of files) {
    mkdirSync(dirname(inRepository('dist', file)), { recursive: true });
    renameSync(join(staging, file), inRepository('dist', file));
  }
  const kept = new Set(files);
  for (const file of folders.flatMap((folder) => filesUnder(inRepository('dist'), folder))) {
    if (!kept.has(file)) rmSync(inRepository('dist', file));
  }
  return files;
}

/** All files below a folder of a root, relative to the root. */
function filesUnder(root: string, folder: string): readonly string[] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)));
}

/** Entries come last: once an entry is there, so is everything that it loads. */
function chunksFirst(left: string, right: string): number {
  return right.split(/[\\/]/).length - left.split(/[\\/]/).length || left.localeCompare(right, 'en');
}
