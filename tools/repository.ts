import { join } from 'node:path';

/** Absolute path of the repository's root, wherever a tool is started from. */
export const repositoryRoot = join(import.meta.dirname, '..');

/** Absolute path of something inside the repository, given by its parts below the root. */
export function inRepository(...parts: readonly string[]): string {
  return join(repositoryRoot, ...parts);
}
