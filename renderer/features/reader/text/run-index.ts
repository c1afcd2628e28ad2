import { firstWhere } from '../../../../shared/lists/first-where.ts';
import type { TextRange } from '../../../../shared/model/capture.ts';

/**
 * Stretches of canonical text that stand in the page without a break, in UTF-16 offsets: sorted, not empty, not
 * overlapping. What lies between two of them (the `\n` of blocks, the `\t` of cells) is in the text only.
 */
export type TextRuns = readonly TextRange[];

/** A place inside a run: its index and how many UTF-16 units of it come before. */
export interface RunPlace {
  readonly run: number;
  readonly inside: number;
}

/**
 * The place of an offset. Where it falls between runs or on the border of two, `forward` gives the beginning of the
 * run after it and `backward` the end of the run before it; at the ends of the text both give the only run there is.
 * Null without runs.
 */
export function placeOf(runs: TextRuns, offset: number, affinity: 'forward' | 'backward'): RunPlace | null {
  const following = firstEndingAfter(runs, offset);
  const next = runs[following];
  if (next !== undefined && next.start < offset) return { run: following, inside: offset - next.start };
  const before = runs[following - 1];
  if (next !== undefined && (affinity === 'forward' || before === undefined)) {
    return { run: following, inside: 0 };
  }
  return before === undefined ? null : { run: following - 1, inside: before.end - before.start };
}

/** The offset of a place; `inside` beyond the run counts as its end. Null for a run that does not exist. */
export function offsetOf(runs: TextRuns, place: RunPlace): number | null {
  const run = runs[place.run];
  if (run === undefined) return null;
  return Math.min(run.start + Math.max(0, place.inside), run.end);
}

/**
 * The offset of a point that lies in no run, with `before` runs in front of it. As the `start` of a range it is where
 * the next run begins, as its `end` where the last one ended. Null without runs.
 */
export function offsetBetween(runs: TextRuns, before: number, edge: 'start' | 'end'): number | null {
  const previous = runs[before - 1];
  const next = runs[before];
  if (edge === 'start') return next?.start ?? previous?.end ?? null;
  return previous?.end ?? next?.start ?? null;
}

/** The index of the first run whose end lies after `offset`; the number of runs when there is none. */
export function firstEndingAfter(runs: TextRuns, offset: number): number {
  return firstWhere(runs.length, (index) => (runs[index]?.end ?? 0) > offset);
}
