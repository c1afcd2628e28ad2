import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';
import { commandNames } from '../../shared/model/command-names.ts';

/** First words of a command line that asks for no window. */
const commandWords: ReadonlySet<string> = new Set([
  ...commandNames,
  'help',
  '--help',
  '--version',
  '--project',
]);

/** Chromium reads it from the command line of an administrator; the command itself knows nothing of it. */
const sandboxSwitch = '--no-sandbox';

/** The arguments of the `assay` command, when the program was called with one; null when it is to open a window. */
export function commandArguments([, ...argv]: readonly string[]): readonly string[] | null {
  const own = argv.filter((argument) => argument !== sandboxSwitch);
  return commandWords.has(own[0] ?? '') ? own : null;
}

/**
 * Runs the `assay` command in this process, before Electron looks for a display, and ends with its exit code. The command
 * is the program of `electron/cli`, found beside this one once both are built.
 */
export async function runCommand(command: readonly string[]): Promise<void> {
  const program = join(import.meta.dirname, '../cli/assay.js');
  process.argv = [process.execPath, program, ...command];
  await import(/* @vite-ignore */ pathToFileURL(program).href);
  // What was written last may still be on its way to a pipe.
  process.stdout.write('', () => process.stderr.write('', () => app.exit(Number(process.exitCode ?? 0))));
}
