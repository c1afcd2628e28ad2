import type { ImportRun, ImportStatus } from '../../../shared/contract/import.ts';

/** What became of a file, in words. */
export const statusWords = {
  imported: 'imported',
  duplicate: 'already in the project',
  failed: 'failed',
  locked: 'locked',
  'to choose': 'to choose from',
  'not held': 'not held',
  unpacked: 'unpacked',
  annotations: 'annotations',
  waiting: 'not imported yet',
} as const satisfies Record<ImportStatus, string>;

/** What a sum of files counts; archives are no files of their own, and what waits is said apart. */
const summed: readonly ImportStatus[] = [
  'imported',
  'duplicate',
  'not held',
  'to choose',
  'locked',
  'failed',
];

/** "3 imported, 1 already in the project, 2 failed". */
export function runSummary({ counts, state }: Pick<ImportRun, 'counts' | 'state'>): string {
  const words = summed
    .filter((status) => (counts[status] ?? 0) > 0)
    .map((status) => `${(counts[status] ?? 0).toLocaleString('en')} ${statusWords[status]}`);
  const said = words.length === 0 ? 'Nothing imported' : words.join(', ');
  switch (state) {
    case 'running':
      return `Importing: ${said}`;
    case 'stopped':
      return `${said}, then stopped`;
    case 'interrupted':
      return `${said}, then interrupted`;
    case 'done':
      return said;
  }
}

/** "5 files are not imported yet". */
export function waitingWords({ counts: { waiting = 0 } }: Pick<ImportRun, 'counts'>): string {
  return waiting === 1
    ? '1 file is not imported yet'
    : `${waiting.toLocaleString('en')} files are not imported yet`;
}
