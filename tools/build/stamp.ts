import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { inRepository } from '../repository.ts';
import type { Bundle } from './bundles.ts';

/** What is remembered of a bundle's last build. */
export interface Stamp {
  /** SHA-256 over the paths and contents of everything that the bundle is made from. */
  readonly inputs: string;
  /** Files written, relative to dist/. */
  readonly files: readonly string[];
}

/** The stamp that a bundle's sources have now; equal to the remembered one as long as nothing changed. */
export function hashInputs(bundle: Bundle): string {
  const hash = createHash('sha256').update(process.version);
  for (const input of bundle.inputs) {
    for (const file of filesUnder(input)) {
      hash.update(`\0${file}\0`).update(readFileSync(inRepository(file)));
    }
  }
  return hash.digest('hex');
}

/** The remembered stamp, or undefined where the bundle was never built or a file of it is gone. */
export function readStamp(bundle: Bundle): Stamp | undefined {
  const path = stampPath(bundle);
  if (!existsSync(path)) return undefined;
  const stamp = JSON.parse(readFileSync(path, 'utf8')) as Stamp;
  return stamp.files.every((file) => existsSync(inRepository('dist', file))) ? stamp : undefined;
}

/** Remembers a build that succeeded. */
export function writeStamp(bundle: Bundle, stamp: Stamp): void {
  mkdirSync(dirname(stampPath(bundle)), { recursive: true });
  writeFileSync(stampPath(bundle), JSON.stringify(stamp));
}

function stampPath(bundle: Bundle): string {
  return inRepository('dist', '.stamps', `${bundle.name}.json`);
}

/** All files of an input, relative to the repository, in a stable order; none where it does not exist. */
function filesUnder(input: string): readonly string[] {
  const path = inRepository(input);
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [input];
  return readdirSync(path, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath.slice(path.length - input.length), entry.name))
    .sort();
}
