import type { PlacedRun } from '../reading/placed-run.ts';

/** Runs on one baseline, from left to right, with the small ones that are raised or lowered at them. */
export interface Row {
  readonly baseline: number;
  readonly size: number;
  readonly runs: readonly PlacedRun[];
}

interface OpenRow extends Row {
  readonly runs: PlacedRun[];
}

/** Height of the stripes that rows are looked for in, in points. */
const stripe = 8;

/** Puts the runs of a page that are turned alike into rows, from the top down. */
export function findRows(runs: readonly PlacedRun[]): readonly Row[] {
  const stripes = new Map<number, OpenRow[]>();
  // Large type first: small type joins it, not the other way round.
  const bySize = runs.toSorted((a, b) => b.size - a.size || a.baseline - b.baseline);
  const largest = bySize[0]?.size ?? 0;
  const reach = Math.min(0.75 * largest, 200);
  const rows: OpenRow[] = [];
  for (const run of bySize) {
    const row = nearestRow(run, stripes, reach);
    if (row === null) {
      const opened = { baseline: run.baseline, size: run.size, runs: [run] };
      const number = Math.floor(run.baseline / stripe);
      stripes.set(number, [...(stripes.get(number) ?? []), opened]);
      rows.push(opened);
    } else {
      row.runs.push(run);
    }
  }
  for (const row of rows) row.runs.sort((a, b) => a.x0 - b.x0);
  return rows.sort((a, b) => a.baseline - b.baseline);
}

/**
 * Puts runs that are given in reading order into rows, in that order. What is drawn later but touches an earlier row stands in it; that
 * another column has words at the same height joins nothing.
 */
export function rowsInOrder(runs: readonly PlacedRun[]): readonly Row[] {
  const rows: (Row & { readonly runs: PlacedRun[]; readonly turn: number })[] = [];
  for (const run of runs) {
    const isIn = (row: (typeof rows)[number]) =>
      row.turn === run.turn &&
      (belongsTo(run, row) || row.runs.every((other) => belongsTo(other, rowOf(run)))) &&
      // Wide spaces of a justified line, or what stands close beside an earlier one.
      row.runs.some((other) => gapBetween(other, run) < (row === rows.at(-1) ? 4 : 0.6) * run.size);
    const found = rows.slice(-nearRows).findLast(isIn);
    if (found === undefined) rows.push({ ...rowOf(run), runs: [run], turn: run.turn });
    else found.runs.push(run);
  }
  return rows.map(({ runs: own }) => {
    const largest = own.reduce((a, b) => (b.size > a.size ? b : a));
    return { ...rowOf(largest), runs: own.toSorted((a, b) => a.x0 - b.x0) };
  });
}

/** What is drawn later stands in one of so many rows before it. */
const nearRows = 60;

function rowOf(run: PlacedRun): Row {
  return { baseline: run.baseline, size: run.size, runs: [run] };
}

function gapBetween(a: PlacedRun, b: PlacedRun): number {
  return Math.max(a.x0, b.x0) - Math.min(a.x1, b.x1);
}

function nearestRow(
  run: PlacedRun,
  stripes: ReadonlyMap<number, readonly OpenRow[]>,
  reach: number,
): OpenRow | null {
  let nearest: OpenRow | null = null;
  const last = Math.floor((run.baseline + reach) / stripe);
  for (let number = Math.floor((run.baseline - reach) / stripe); number <= last; number += 1) {
    for (const row of stripes.get(number) ?? []) {
      if (!belongsTo(run, row)) continue;
      const isNearer =
        nearest === null || Math.abs(row.baseline - run.baseline) < Math.abs(nearest.baseline - run.baseline);
      if (isNearer) nearest = row;
    }
  }
  return nearest;
}

function belongsTo(run: PlacedRun, row: Row): boolean {
  const lower = run.baseline - row.baseline;
  if (Math.abs(lower) < 0.25 * Math.min(row.size, run.size)) return true;
  const isRaisedOrLowered = run.size < 0.85 * row.size && lower < 0.35 * row.size && lower > -0.75 * row.size;
  return isRaisedOrLowered && row.runs.some((other) => touch(other, run, 0.5 * row.size));
}

function touch(a: PlacedRun, b: PlacedRun, within: number): boolean {
  return Math.min(Math.abs(a.x1 - b.x0), Math.abs(b.x1 - a.x0)) < within;
}
