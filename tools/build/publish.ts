import { mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { inRepository } from '../repository.ts';

/**
 * Moves a finished build from the folder it was written to into dist/ and removes what the build before it had more,
 * so that dist/ never holds half a build. Takes the folder and the files, relative to dist/, of the build before; gives
 * the files that are there now.
 */
export function publish(staging: string, before: readonly string[]): readonly string[] {
  const files = readdirSync(staging, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(staging, join(entry.parentPath, entry.name)))
    .sort(chunksFirst);
  for (const file of files) {
    mkdirSync(dirname(inRepository('dist', file)), { recursive: true });
    renameSync(join(staging, file), inRepository('dist', file));
  }
  const kept = new Set(files);
  for (const file of before) {
    if (!kept.has(file)) rmSync(inRepository('dist', file), { force: true });
  }
  return files;
}

/** Entries come last: once an entry is there, so is everything that it loads. */
function chunksFirst(left: string, right: string): number {
  return right.split(/[\\/]/).length - left.split(/[\\/]/).length || left.localeCompare(right, 'en');
}
