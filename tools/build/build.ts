import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { stripVTControlCharacters } from 'node:util';
import { Refusal } from '../process/refusal.ts';
import type { Say } from '../process/say.ts';
import { inRepository } from '../repository.ts';
import { type Bundle, bundles } from './bundles.ts';
import { publish } from './publish.ts';
import { hashInputs, readStamp, writeStamp } from './stamp.ts';

/** Which bundles to see to, and whether also those that did not change. */
export interface BuildOptions {
  readonly only?: readonly string[];
  readonly force?: boolean;
}

/**
 * Brings dist/ up to date: builds each bundle whose sources changed since its last build, and says which. Refuses with
 * the bundler's words where a source does not build; dist/ then keeps what it had.
 */
export async function build(say: Say, options: BuildOptions = {}): Promise<void> {
  const wanted = bundles.filter(({ name }) => options.only?.includes(name) ?? true);
  for (const bundle of wanted) {
    const before = readStamp(bundle);
    const inputs = hashInputs(bundle);
    if (before?.inputs === inputs && !options.force) continue;
    const startedAt = performance.now();
    const staging = await writeAside(bundle);
    const files = publish(staging, bundle.folders);
    rmSync(staging, { recursive: true });
    writeStamp(bundle, { inputs, files });
    say(`Built ${bundle.name} (${files.length} files) in ${Math.round(performance.now() - startedAt)} ms`);
  }
}

/** Builds into a fresh folder beside dist/ and gives it. */
async function writeAside(bundle: Bundle): Promise<string> {
  mkdirSync(inRepository('.cache'), { recursive: true });
  const staging = mkdtempSync(inRepository('.cache', `build-${bundle.name}-`));
  try {
    await bundle.write(staging);
    return staging;
  } catch (error) {
    rmSync(staging, { recursive: true, force: true });
    throw new Refusal(`${bundle.name} does not build:\n${readable(error)}`);
  }
}

/** The bundler's words, without its colours where they are not read on a terminal. */
function readable(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return process.stderr.isTTY ? message : stripVTControlCharacters(message);
}
