import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { inRepository } from '../repository.ts';
import type { Command } from './run.ts';

/**
 * The command that runs a program of an npm package with the running Node, so that it works on every platform and
 * always with the Node this project pins. Takes the package's name, its arguments, and the program's name where the
 * package has several.
 */
export function packageCommand(packageName: string, args: readonly string[], program?: string): Command {
  const manifestPath = inRepository('node_modules', ...packageName.split('/'), 'package.json');
  const manifest = JSON.parse(readFileSync(manifestPath, 'utf8')) as {
    bin: string | Readonly<Record<string, string>>;
  };
  const wanted = program ?? packageName.split('/').at(-1) ?? packageName;
  const relative = typeof manifest.bin === 'string' ? manifest.bin : manifest.bin[wanted];
  if (relative === undefined) throw new Error(`The package ${packageName} has no program ${wanted}`);
  return [process.execPath, join(dirname(manifestPath), relative), ...args];
}
