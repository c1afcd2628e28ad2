import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { setFlagsFromString } from 'node:v8';

/** Whether the program was called to be an importer process of the `assay` command, which starts it with this word. */
export function isImporter(argv: readonly string[]): boolean {
  return argv[1] === '--assay-importer';
}

/** Is an importer process, before Electron looks for a display, until the command ends it: never resolves. */
export async function runImporter(): Promise<never> {
  setFlagsFromString('--disallow-code-generation-from-strings');
  const program = join(import.meta.dirname, '../importer/importer-process.js');
  await import(/* @vite-ignore */ pathToFileURL(program).href);
  return new Promise<never>(() => {});
}
