import type { FormatRun } from './fuzz-format.ts';

/** How the files of one format were answered, and the most memory that took, in bytes. */
export interface SummaryLine {
  readonly name: string;
  readonly run: FormatRun;
  readonly peakMemory: number;
}

/** One format in a line of words. */
export function lineOf({ name, run, peakMemory }: SummaryLine): string {
  const { files, imported, refused, reasons, stopped, parts, milliseconds, slowest } = run.tally;
  const each = (milliseconds / Math.max(1, files)).toFixed(1);
  return (
    `${name}: ${files} files, ${imported} imported, ${refused} refused (${counted(reasons)}), ${stopped.length} stopped, ` +
    `${run.findings.length} wrong; ${parts} parts of them imported too; ${each} ms each, longest ${Math.round(slowest.milliseconds)} ms ` +
    `(${slowest.number}); at most ${megabytes(peakMemory)} MB`
  );
}

/** All formats as a table in Markdown, with how often each reason was given. */
export function summaryOf(lines: readonly SummaryLine[]): string {
  const rows = lines
    .toSorted((left, right) => left.name.localeCompare(right.name, 'en'))
    .map(({ name, run: { tally, findings }, peakMemory }) => [
      name,
      tally.files,
      tally.imported,
      tally.refused,
      counted(tally.reasons),
      tally.stopped.length,
      findings.length,
      tally.parts,
      Math.round(tally.slowest.milliseconds),
      megabytes(peakMemory),
    ]);
  const head = [
    'format',
    'files',
    'imported',
    'refused',
    'for',
    'stopped',
    'wrong',
    'parts',
    'longest ms',
    'most MB',
  ];
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function counted(reasons: Readonly<Record<string, number>>): string {
  return Object.entries(reasons)
    .toSorted(([, left], [, right]) => right - left)
    .map(([reason, times]) => `${reason} ${times}`)
    .join(', ');
}

function megabytes(bytes: number): number {
  return Math.round(bytes / 1_000_000);
}
