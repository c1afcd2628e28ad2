import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inRepository } from '../../tools/repository.ts';

/** A file as it should be, which broken ones are made of. */
export interface Fixture {
  readonly name: string;
  readonly bytes: Buffer;
}

/** A format with its files: a folder of `tests/fixtures/formats`, or one of those below. */
export interface FuzzedFormat {
  readonly name: string;
  readonly fixtures: readonly Fixture[];
}

/** Formats whose files other tests had before, with what the names of these files end in. */
const elsewhere: readonly (readonly [format: string, ending: string, ...folders: readonly string[]])[] = [
  ['html', '.html', 'copies', 'import'],
  ['plain-text', '.txt', 'import'],
];

/** Every format that there are files of; what fuzzing found before is kept apart, in `tests/fixtures/fuzz`. */
export function fuzzedFormats(): readonly FuzzedFormat[] {
  const others = elsewhere.map(([name, ending, ...folders]) => ({
    name,
    fixtures: folders
      .flatMap((folder) => filesIn(inRepository('tests', 'fixtures', folder)))
      .filter((file) => file.name.endsWith(ending)),
  }));
  return [...formatsIn('formats'), ...others].sort(byName);
}

/** What broke an importer once, by format: each must be answered properly ever after. */
export function pastFindings(): readonly FuzzedFormat[] {
  return formatsIn('fuzz');
}

function formatsIn(folder: string): readonly FuzzedFormat[] {
  const root = inRepository('tests', 'fixtures', folder);
  if (!existsSync(root)) return [];
  const formats = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return formats
    .map(({ name }) => ({ name, fixtures: filesIn(join(root, name)) }))
    .filter(({ fixtures }) => fixtures.length > 0)
    .sort(byName);
}

function byName(left: { readonly name: string }, right: { readonly name: string }): number {
  return left.name.localeCompare(right.name, 'en');
}

/** The files of a folder and what is below it, in a stable order; larger ones take too long. */
export function filesIn(folder: string): readonly Fixture[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter(
      (entry) =>
        entry.isFile() && !/^README\.md$|\.(?:ts|json5)$/.test(entry.name) && !entry.name.startsWith('.'),
    )
    .map((entry) => ({ name: entry.name, bytes: readFileSync(join(entry.parentPath, entry.name)) }))
    .filter(({ bytes }) => bytes.length > 0 && bytes.length <= 200_000)
    .sort(byName);
}
