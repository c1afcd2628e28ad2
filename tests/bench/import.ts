import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Readability } from '@mozilla/readability';
import { JSDOM, VirtualConsole } from 'jsdom';
import { importFile } from '../../electron/importers/import-file.ts';
import { type FileToImport, ImportRefusal } from '../../electron/importers/imported.ts';
import { inRepository } from '../../tools/repository.ts';
import { cpuMs, medianCpuMs } from './cpu-time.ts';
import { generateMarkdown, generatePage, generateParagraphs } from './generate.ts';
import { formatGrid } from './import-formats.ts';
import { importJob } from './import-job.ts';
import type { Bench, Measurement } from './measurement.ts';

const rounds = 3;
const filesOfEachKind = 40;
/** Files of the job that is done from end to end; with `--quick` fewer. */
const wholeJob = 5_000;
const quickJob = 300;
const peerName = 'Readability on jsdom';

/**
 * How fast files become canonical text, blocks, marks and metadata, in the importers alone: no thread, no store. The
 * peer for pages is Readability on jsdom, the usual way to take an article out of a page in Node, with the same
 * version of Readability as the importer has.
 */
export async function benchImport(options: readonly string[]): Promise<Bench> {
  // First: what the peers leave in memory is none of the job's.
  const job = await importJob(options.includes('--quick') ? quickJob : wholeJob);
  const pages = files('html', generatePage);
  const corpus = corpusPages();
  const measurements = [
    ...(await throughput(
      'plain text',
      files('txt', (size, seed) => generateParagraphs(size, seed).join('\n\n')),
    )),
    ...(await throughput('Markdown', files('md', generateMarkdown))),
    ...(await throughput('pages, generated', pages, readabilityOnJsdom)),
    ...(corpus.length === 0 ? [] : await throughput('pages, saved from the web', corpus, readabilityOnJsdom)),
    ...(await nestedPages()),
  ];
  return {
    title: 'Import',
    notes: [
      `${filesOfEachKind} generated files of 2 to 40 kB of each kind${corpus.length === 0 ? '' : `; ${corpus.length} saved pages of ../shared/corpus/html`}; median of ${rounds} rounds, after one to warm up.`,
      'Files and megabytes of original per second of processor time on one thread; the importer worker is left out.',
      'The job goes the whole way: processes of importers, checks, store, index and undo. How long a query waits is counted from when it was to be asked, in the time that core itself worked.',
      job.note,
      'Peer: JSDOM and Readability.parse(), which give the article as HTML; blocks, marks, metadata and images come on top in Assay.',
    ],
    measurements: [...measurements, ...job.measurements],
    grids: [await formatGrid()],
  };
}

function files(ending: string, make: (characters: number, seed: number) => string): readonly FileToImport[] {
  return Array.from({ length: filesOfEachKind }, (_, index) => ({
    name: `file-${index}.${ending}`,
    bytes: new TextEncoder().encode(make(2_000 + (index % 20) * 2_000, index + 1)),
  }));
}

/** The saved pages beside the repository, where they are there. */
function corpusPages(): readonly FileToImport[] {
  const folder = inRepository('..', 'shared', 'corpus', 'html');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .map((name) => join(folder, name, 'source.html'))
    .filter((path) => existsSync(path))
    .map((path) => ({ name: basename(path), bytes: readFileSync(path) }));
}

async function throughput(
  kind: string,
  given: readonly FileToImport[],
  peer?: (file: FileToImport) => void,
): Promise<readonly Measurement[]> {
  const seconds = (await medianCpuMs(rounds, () => eachOf(given, importFile))) / 1000;
  const peerSeconds =
    peer === undefined ? undefined : (await medianCpuMs(rounds, () => eachOf(given, peer))) / 1000;
  const megabytes = given.reduce((sum, { bytes }) => sum + bytes.byteLength, 0) / 1_000_000;
  const line = (unit: 'files/s' | 'MB/s', amount: number): Measurement => ({
    what: kind,
    value: amount / seconds,
    unit,
    ...(peerSeconds === undefined ? {} : { peer: { name: peerName, value: amount / peerSeconds } }),
  });
  return [line('files/s', given.length), line('MB/s', megabytes)];
}

async function eachOf(given: readonly FileToImport[], work: (file: FileToImport) => unknown): Promise<void> {
  for (const file of given) await work(file);
}

function readabilityOnJsdom({ bytes }: FileToImport): void {
  const dom = new JSDOM(new TextDecoder().decode(bytes), {
    url: 'https://courier.example/',
    // One that tells nobody: style sheets that jsdom cannot read are no news here.
    virtualConsole: new VirtualConsole(),
  });
  new Readability(dom.window.document).parse();
  dom.window.close();
}

/** Elements nested in each other: as deep as is imported, where the peer can follow, and far deeper. */
async function nestedPages(): Promise<readonly Measurement[]> {
  const nested = (depth: number): FileToImport => ({
    name: 'nested.html',
    bytes: new TextEncoder().encode(`${'<div>'.repeat(depth)}words${'</div>'.repeat(depth)}`),
  });
  const deep = nested(500);
  const hostile = nested(20_000);
  return [
    {
      what: 'a page of 500 elements in each other',
      value: await medianCpuMs(rounds, () => importFile(deep)),
      unit: 'ms',
      peer: { name: peerName, value: await cpuMs(() => readabilityOnJsdom(deep)) },
    },
    {
      what: 'a page of 20,000 in each other, refused',
      value: await medianCpuMs(rounds, () => importFile(hostile).catch(expectRefusal)),
      unit: 'ms',
    },
  ];
}

function expectRefusal(error: unknown): void {
  if (!(error instanceof ImportRefusal)) throw error;
}
