import { packageCommand } from '../process/package-command.ts';
import { type Command, run } from '../process/run.ts';
import { inRepository } from '../repository.ts';
import type { Tally } from './tally.ts';

/** A check of the sources that needs no running program; it counts as one test. */
export interface StaticCheck {
  readonly title: string;
  readonly command: Command;
}

const layers = ['electron', 'renderer', 'shared', 'tests', 'tools'];

/** Format, lint, layer rules and types, in the order of how quickly they answer. */
export const staticChecks: readonly StaticCheck[] = [
  { title: 'Format', command: packageCommand('@biomejs/biome', ['format'], 'biome') },
  { title: 'Lint', command: packageCommand('@biomejs/biome', ['lint', '--error-on-warnings'], 'biome') },
  {
    title: 'Layers',
    command: packageCommand(
      'dependency-cruiser',
      ['--config', '.dependency-cruiser.cjs', ...layers],
      'depcruise',
    ),
  },
  { title: 'Types', command: packageCommand('typescript', ['-b'], 'tsc') },
];

/** Runs one check, with its words on this terminal. */
export async function runStaticCheck({ command }: StaticCheck): Promise<Tally> {
  const exitCode = await run(command, { cwd: inRepository() });
  return exitCode === 0 ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 };
}
