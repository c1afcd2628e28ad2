import { availableParallelism, cpus, totalmem } from 'node:os';
import { findElectron } from '../../tools/setup/find-electron.ts';
import type { Bench } from './measurement.ts';
import { tableOf } from './table.ts';

// Runs the benches named by the arguments, all when none is, each in its turn, and prints their tables. `--quick` makes
// the ones that know of it smaller; `--seed=N` makes the texts of anchoring others; `--list` names what extractors missed and
// made up.

const names = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const options = process.argv.slice(2).filter((argument) => argument.startsWith('--'));

const benches = new Map<string, () => Promise<Bench>>([
  ['import', async () => (await import('./import.ts')).benchImport(options)],
  ['store', async () => (await import('./store.ts')).benchStore()],
  ['search', async () => (await import('./search.ts')).benchSearch()],
  ['anchoring', async () => (await import('./anchoring.ts')).benchAnchoring(options)],
  ['reader', async () => (await import('./reader.ts')).benchReader()],
  ['table', async () => (await import('./evidence-table.ts')).benchEvidenceTable()],
  ['matrix', async () => (await import('./matrix.ts')).benchMatrix()],
  ['wording', async () => (await import('./wording.ts')).benchWording()],
  ['findings', async () => (await import('./findings.ts')).benchFindings(options)],
  ['start', async () => (await import('./start.ts')).benchStart()],
]);

const unknown = names.filter((name) => !benches.has(name));
if (unknown.length > 0) {
  console.error(`There is no bench ${unknown.join(', ')}. There are: ${[...benches.keys()].join(', ')}.`);
  process.exitCode = 2;
} else {
  console.log(
    `\n${availableParallelism()} cores (${cpus()[0]?.model ?? 'unknown'}), ${Math.round(totalmem() / 2 ** 30)} GB, ` +
      `${process.platform}; Node ${process.versions.node}, Electron ${findElectron().version}`,
  );
  console.log('Times are of the processor unless the unit says otherwise. Compare ratios, not two machines.');
  for (const [name, bench] of benches) {
    if (names.length > 0 && !names.includes(name)) continue;
    console.log(['', ...tableOf(await bench())].join('\n'));
  }
}
