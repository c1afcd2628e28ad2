import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defaultImportLimits } from '../../electron/importers/import-limits.ts';
import { importFile } from '../../electron/importers/import-file.ts';
import { type FileToImport, ImportRefusal } from '../../electron/importers/imported.ts';
import { inRepository } from '../../tools/repository.ts';
import { medianCpuMs } from './cpu-time.ts';
import type { Grid } from './measurement.ts';

const rounds = 3;
/** Each file is imported so often in a round: one alone is done too soon to be measured. */
const times = 4;

/** How fast files of each format are imported, in the importers alone: the fixtures of the tests, and the corpus where it is there. */
export async function formatGrid(): Promise<Grid> {
  const rows: string[][] = [];
  for (const { name, files } of [...fixtures(), ...corpus()]) rows.push(await rowOf(name, files));
  return { title: 'Formats', heads: ['format', 'files', 'kB each', 'files/s', 'MB/s'], rows };
}

interface FilesOfFormat {
  readonly name: string;
  readonly files: readonly FileToImport[];
}

async function rowOf(name: string, files: readonly FileToImport[]): Promise<string[]> {
  const bytes = files.reduce((sum, file) => sum + file.bytes.byteLength, 0);
  const ms = await medianCpuMs(rounds, async () => {
    for (let time = 0; time < times; time += 1) for (const file of files) await importOne(file);
  });
  const perSecond = (amount: number) => (amount * times) / (ms / 1_000);
  return [
    name,
    String(files.length),
    (bytes / files.length / 1_000).toFixed(1),
    perSecond(files.length).toFixed(0),
    perSecond(bytes / 1_000_000).toFixed(2),
  ];
}

/** What is refused took its time too. Parts of containers are taken out, and not imported. */
async function importOne(file: FileToImport): Promise<void> {
  const context = { password: null, chosen: null, onPart: () => Promise.resolve() };
  // As it comes from core: memory of its own, which the importer may keep.
  const bytes = new Uint8Array(file.bytes);
  await importFile({ ...file, bytes }, defaultImportLimits, context).catch((error: unknown) => {
    if (!(error instanceof ImportRefusal)) throw error;
  });
}

function fixtures(): readonly FilesOfFormat[] {
  const folder = inRepository('tests', 'fixtures', 'formats');
  return readdirSync(folder)
    .toSorted()
    .map((name) => ({ name, files: filesIn(join(folder, name)) }))
    .filter(({ files }) => files.length > 0);
}

function corpus(): readonly FilesOfFormat[] {
  return ['pdf', 'epub'].flatMap((name) => {
    const folder = inRepository('..', 'shared', 'corpus', name);
    return existsSync(folder) ? [{ name: `${name}, corpus`, files: filesIn(folder, `.${name}`) }] : [];
  });
}

function filesIn(folder: string, ending = ''): readonly FileToImport[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map(({ name }) => ({ name, bytes: readFileSync(join(folder, name)) }));
}
