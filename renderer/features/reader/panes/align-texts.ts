import type { CaptureChange } from '../../../../shared/contract/captures.ts';
import type { TextRange } from '../../../../shared/model/capture.ts';

/** Two offsets of two texts that stand for the same place, UTF-16. */
export interface AlignedPoint {
  readonly from: number;
  readonly to: number;
}

/** The lengths of two texts, UTF-16. */
export interface TextLengths {
  readonly from: number;
  readonly to: number;
}

/** Texts of which nothing else is known: their beginnings and their ends are the same place. */
export function alignByLength(lengths: TextLengths): readonly AlignedPoint[] {
  return [
    { from: 0, to: 0 },
    { from: lengths.from, to: lengths.to },
  ];
}

/**
 * Aligns two texts by what did not change between them: the words that both have stand for the same place, and the
 * words that only one has lie at one place of the other. Gives the places where that turns, ascending on both sides.
 */
export function alignByChanges(
  changes: readonly CaptureChange[],
  lengths: TextLengths,
): readonly AlignedPoint[] {
  const from = keptRuns(
    changes.map((change) => change.from),
    lengths.from,
  );
  const to = keptRuns(
    changes.map((change) => change.to),
    lengths.to,
  );
  const turns = [...new Set([...from, ...to].flatMap(({ kept, end, start }) => [kept, kept + end - start]))];
  const points = turns
    .sort((a, b) => a - b)
    .flatMap((kept) => [
      { from: offsetAtKept(from, kept, 'first'), to: offsetAtKept(to, kept, 'first') },
      { from: offsetAtKept(from, kept, 'last'), to: offsetAtKept(to, kept, 'last') },
    ]);
  return ascending([{ from: 0, to: 0 }, ...points, { from: lengths.from, to: lengths.to }]);
}

/** The offset of one text that stands for an offset of the other; between two points in proportion. */
export function alignedOffset(points: readonly AlignedPoint[], offset: number, side: 'from' | 'to'): number {
  const other = side === 'from' ? 'to' : 'from';
  const index = points.findIndex((point) => point[side] > offset);
  const before = points[(index === -1 ? points.length : index) - 1];
  const after = index === -1 ? undefined : points[index];
  if (before === undefined) return offset;
  if (after === undefined) return before[other] + offset - before[side];
  const part = (offset - before[side]) / (after[side] - before[side]);
  return before[other] + part * (after[other] - before[other]);
}

/** A stretch of a text that the other one has too; `kept` counts the characters of such stretches before it. */
interface KeptRun extends TextRange {
  readonly kept: number;
}

function keptRuns(changed: readonly TextRange[], length: number): readonly KeptRun[] {
  const runs: KeptRun[] = [];
  let at = 0;
  let kept = 0;
  const keep = (end: number): void => {
    if (end <= at) return;
    runs.push({ start: at, end, kept });
    kept += end - at;
  };
  for (const { start, end } of [...changed].sort((a, b) => a.start - b.start || a.end - b.end)) {
    keep(start);
    at = Math.max(at, end);
  }
  keep(length);
  return runs;
}

/** Where so many kept characters are behind one: before the changed words that may stand there, or after them. */
function offsetAtKept(runs: readonly KeptRun[], kept: number, which: 'first' | 'last'): number {
  const holds = (run: KeptRun): boolean => kept >= run.kept && kept <= run.kept + run.end - run.start;
  const run = which === 'first' ? runs.find(holds) : runs.findLast(holds);
  return run === undefined ? (runs.at(-1)?.end ?? 0) : run.start + kept - run.kept;
}

function ascending(points: readonly AlignedPoint[]): readonly AlignedPoint[] {
  const kept: AlignedPoint[] = [];
  for (const point of points) {
    const last = kept.at(-1);
    if (last !== undefined && (point.from < last.from || point.to < last.to)) continue;
    if (last !== undefined && point.from === last.from && point.to === last.to) continue;
    kept.push(point);
  }
  return kept;
}
