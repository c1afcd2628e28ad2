import type { PlacedRun } from './placed-run.ts';
import type { Row } from './rows.ts';

interface Gap {
  readonly from: number;
  readonly to: number;
}

/** A row whose words stand further apart than this, in heights of its type, is two lines, whatever stands above and below. */
const widestSpace = 4;

/** So many rows without the gap may stand between two that have it. */
const mostMisses = 40;

/**
 * Splits rows into what stands in one column each. A gap is a gutter where three or more rows near each other share it and no row
 * between runs across it, so that the wide spaces of a justified line split nothing. Gives for each row its stretches, left to right.
 */
export function splitAtGutters(rows: readonly Row[]): readonly (readonly (readonly PlacedRun[])[])[] {
  const gaps = rows.map(gapsOf);
  const cuts: number[][] = rows.map(() => []);
  for (const [index, row] of rows.entries()) {
    for (const gap of gaps[index] ?? []) {
      const { members, middle } = followGap(gap, index, rows, gaps);
      const isGutter = members.length >= 3 || gap.to - gap.from > widestSpace * row.size;
      if (isGutter) for (const member of members) cuts[member]?.push(middle);
    }
  }
  return rows.map((row, index) => split(row, cuts[index] ?? []));
}

/** The white between the runs of a row where it is wider than a space, but for that after the number of a line of code. */
function gapsOf(row: Row): readonly Gap[] {
  const gaps: Gap[] = [];
  let before: PlacedRun | undefined;
  let right = -Infinity;
  for (const run of row.runs) {
    const isWide = before !== undefined && run.x0 - right > 0.9 * row.size;
    if (isWide && !(isLineNumber(before) && run.isMonospaced)) gaps.push({ from: right, to: run.x0 });
    right = Math.max(right, run.x1);
    before = run;
  }
  return gaps;
}

function isLineNumber(run: PlacedRun | undefined): boolean {
  return run?.isMonospaced === true && /^\d{1,4}[.:]?$/.test(run.text);
}

/** The rows from `index` down that have the gap, as far as they share it, and where all of them have it. */
function followGap(
  { from, to }: Gap,
  index: number,
  rows: readonly Row[],
  gaps: readonly (readonly Gap[])[],
): { readonly members: readonly number[]; readonly middle: number } {
  const size = rows[index]?.size ?? 0;
  const members = [index];
  let [left, right] = [from, to];
  let baseline = rows[index]?.baseline ?? 0;
  let misses = 0;
  for (let next = index + 1; next < rows.length; next += 1) {
    const row = rows[next];
    if (row === undefined || row.baseline - baseline >= 6 * size) break;
    const same = gaps[next]?.find((gap) => Math.min(right, gap.to) - Math.max(left, gap.from) > 0.7 * size);
    if (same) {
      left = Math.max(left, same.from);
      right = Math.min(right, same.to);
      baseline = row.baseline;
      members.push(next);
    } else if (runsAcross(row, left, right)) {
      break;
    } else if (++misses > mostMisses) {
      break;
    }
  }
  return { members, middle: (left + right) / 2 };
}

function runsAcross(row: Row, left: number, right: number): boolean {
  return row.runs.some((run) => run.x0 < right - 1 && run.x1 > left + 1);
}

function split(row: Row, cuts: readonly number[]): readonly (readonly PlacedRun[])[] {
  const stretches: PlacedRun[][] = [];
  let right = -Infinity;
  for (const run of row.runs) {
    const isCut = cuts.some((cut) => cut > right - 0.5 && cut < run.x0 + 0.5);
    const current = stretches.at(-1);
    if (current === undefined || isCut) stretches.push([run]);
    else current.push(run);
    right = Math.max(right, run.x1);
  }
  return stretches;
}
