import { dirname, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The folder, with a separator at its end, that the program of an importer is read from, given the address of a file that starts it:
 * the folder of that file when it was built; the repository, libraries included, when it runs from source.
 */
export function programFolder(start: URL | string): string {
  const path = fileURLToPath(start);
  const folder = dirname(path);
  if (!path.endsWith('.ts')) return folder + sep;
  const [root] = folder.split(/[\\/](?:electron|tests|tools)[\\/]/);
  return resolve(root ?? folder) + sep;
}
