import { fieldFont } from '../reading/filled-fields.ts';
import type { PlacedRun } from '../reading/placed-run.ts';
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
 * Splits rows into what stands in one column each. A gap is a gutter where three or more rows near each other share it, or have
 * something that begins at its right edge, and no row between runs across it, so that the wide spaces of a justified line split nothing;
 * nor do the gaps within code, unless columns of words have them too. Gives for each row its stretches, left to right.
 */
export function splitAtGutters(rows: readonly Row[]): readonly (readonly (readonly PlacedRun[])[])[] {
  const gaps = rows.map(gapsOf);
  const codes = codeRows(rows);
  const cuts: number[][] = rows.map(() => []);
  const followed = rows.map((_, index) =>
    (gaps[index] ?? []).map((gap) => ({
      gap,
      below: followGap(gap, index, { rows, gaps, codes }, 1),
      above: followGap(gap, index, { rows, gaps, codes }, -1),
    })),
  );
  const inColumns = rowsInColumns(rows, followed);
  for (const [index, row] of rows.entries()) {
    for (const { gap, below, above } of followed[index] ?? []) {
      const supports = 1 + below.supports + above.supports;
      const isWide = gap.to - gap.from > widestSpace * row.size;
      // In narrow columns the wide spaces of justified lines come to stand above each other, but do not end above each other.
      const isAligned = below.aligned + above.aligned >= 2;
      const isShared = inColumns[index] ? supports >= columnRows || isAligned : supports >= 3 || isWide;
      const isCode = codes[index] === true && !below.hasWords && !above.hasWords;
      const isGutter = isShared && !isCode;
      if (isGutter) for (const member of [index, ...below.members]) cuts[member]?.push(below.middle);
    }
  }
  return rows.map((row, index) => split(row, cuts[index] ?? []));
}

/** White beside so many rows, most of which begin at its edge, parts columns of text. */
const columnRows = 9;

interface FollowedBothWays {
  readonly below: FollowedGap;
  readonly above: FollowedGap;
}

/** Tells which rows stand where text is set in columns, those that are near such a row included. */
function rowsInColumns(
  rows: readonly Row[],
  followed: readonly (readonly FollowedBothWays[])[],
): readonly boolean[] {
  const own = followed.map((gaps) =>
    gaps.some(({ below, above }) => {
      const supports = below.supports + above.supports;
      return supports >= columnRows && below.aligned + above.aligned >= 0.7 * supports;
    }),
  );
  return rows.map(({ baseline, size }, index) =>
    [-3, -2, -1, 0, 1, 2, 3].some((step) => {
      const near = rows[index + step];
      return near && own[index + step] && Math.abs(near.baseline - baseline) < 4 * size;
    }),
  );
}

/** The white between the runs of a row where it is wider than a space, but for that after a bullet or a number. */
function gapsOf(row: Row): readonly Gap[] {
  const gaps: Gap[] = [];
  let before: PlacedRun | undefined;
  let [left, right] = [-Infinity, -Infinity];
  for (const run of row.runs) {
    const width = run.x0 - right;
    if (before !== undefined && width > 0.9 * Math.min(before.size, run.size)) {
      const isFirst = before === row.runs[0];
      const isAfterMarker = before.x0 - left > 0.9 * row.size && leadsOn(before, run, isFirst);
      // What is filled in is read with what stands before it.
      const isJoined = run.font === fieldFont || (isAfterMarker && width <= widestSpace * row.size);
      if (!isJoined) gaps.push({ from: right, to: run.x0 });
      left = right;
    }
    right = Math.max(right, run.x1);
    before = run;
  }
  return gaps;
}

/** Whether a run is a bullet or a number before the first words of an item, or the number of a line of code. */
function leadsOn(run: PlacedRun, next: PlacedRun, isFirst: boolean): boolean {
  const isMarker = /^(?:[•▪◦‣]|\(?(?:\d{1,3}|\p{L}|[ivx]{1,5})[.)]|\[\d{1,3}\])\s*$/u.test(run.text);
  if (isMarker || (isFirst && /^[-–*·o]\s*$/.test(run.text))) return true;
  if (isFirst && /^\d{1,3}(?:\.\d{1,3}){1,4}\.?\s*$/.test(run.text) && /^\s*\p{L}/u.test(next.text))
    return true;
  return run.isMonospaced && next.isMonospaced && /^\d{1,4}[.:]?$/.test(run.text);
}

/** Rows in type of one width, on a page that is mostly set in other type. */
function codeRows(rows: readonly Row[]): readonly boolean[] {
  const all = rows.flatMap(({ runs }) => runs);
  const letters = (runs: readonly PlacedRun[]) => runs.reduce((sum, { text }) => sum + text.length, 0);
  const isTyped = letters(all.filter(({ isMonospaced }) => isMonospaced)) > 0.7 * letters(all);
  return rows.map(({ runs }) => !isTyped && runs.every(({ isMonospaced }) => isMonospaced));
}

interface GapsOfPage {
  readonly rows: readonly Row[];
  readonly gaps: readonly (readonly Gap[])[];
  readonly codes: readonly boolean[];
}

interface FollowedGap {
  /** Rows that have the gap. */
  readonly members: readonly number[];
  /** Whether there are rows among them that are no code. */
  readonly hasWords: boolean;
  /** How many rows have it, or something that begins at its right edge or within it. */
  readonly supports: number;
  /** In how many of those something begins just at its right edge. */
  readonly aligned: number;
  /** Where all of them have it. */
  readonly middle: number;
}

/** Looks from row `index` down (`step` 1) or up (-1) for rows that have the gap too, as far as they share it. */
function followGap(
  { from, to }: Gap,
  index: number,
  { rows, gaps, codes }: GapsOfPage,
  step: 1 | -1,
): FollowedGap {
  const size = rows[index]?.size ?? 0;
  const members: number[] = [];
  let [left, right] = [from, to];
  let baseline = rows[index]?.baseline ?? 0;
  let supports = 0;
  let aligned = 0;
  let misses = 0;
  let hasWords = false;
  for (let next = index + step; misses <= mostMisses; next += step) {
    const row = rows[next];
    if (row === undefined || Math.abs(row.baseline - baseline) >= 6 * size) break;
    const same = gaps[next]?.find((gap) => Math.min(right, gap.to) - Math.max(left, gap.from) > 0.7 * size);
    const beginning = same?.to ?? row.runs.find(({ x0 }) => x0 > left + 0.7 * size && x0 < right + 1.5)?.x0;
    if (same) {
      left = Math.max(left, same.from);
      members.push(next);
    }
    if (beginning !== undefined) right = Math.min(right, beginning);
    if (runsAcross(row, left, right)) break;
    if (beginning === undefined) {
      misses += 1;
    } else {
      supports += 1;
      if (Math.abs(beginning - to) < 1) aligned += 1;
      hasWords ||= codes[next] === false;
      baseline = row.baseline;
    }
  }
  return { members, supports, aligned, hasWords, middle: (left + right) / 2 };
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
