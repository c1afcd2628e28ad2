import { diffArrays } from 'diff';
import type { TextRange } from '../../../../shared/model/capture.ts';

/** Where two lists differ: the items of `from` in the one stand where those of `to` stand in the other (indexes). */
export interface Difference {
  readonly from: TextRange;
  readonly to: TextRange;
}

export interface Alignment {
  /** In order, and apart from each other. */
  readonly differences: readonly Difference[];
  /** True when some stretch differs so much that it was not looked into. */
  readonly isCoarse: boolean;
}

/** The longest edit that is looked for at once: the time for it grows with its square. */
const longestEdit = 120;
/** How many items are looked at before others get their turn. */
const itemsAtOnce = 10_000;

/**
 * Aligns two lists by the items that are the same in both; stops after each stretch. A shortest edit is looked for where it
 * is short; else rows of items that stand once in each list part it into stretches first (a patience diff).
 */
export function* alignInSlices(one: readonly string[], other: readonly string[]): Generator<void, Alignment> {
  const numbers = new Map<string, number>();
  const numberOf = (item: string) => {
    const number = numbers.get(item) ?? numbers.size;
    numbers.set(item, number);
    return number;
  };
  const lists = { one: one.map(numberOf), other: other.map(numberOf) };
  const differences: Difference[] = [];
  let isCoarse = false;
  const open: Difference[] = [{ from: { start: 0, end: one.length }, to: { start: 0, end: other.length } }];
  for (let stretch = open.pop(); stretch !== undefined; stretch = open.pop()) {
    const rest = withoutSameEnds(lists, stretch);
    if (isEmpty(rest.from) && isEmpty(rest.to)) continue;
    yield;
    const inside = isEmpty(rest.from) || isEmpty(rest.to) ? [rest] : shortestEdit(lists, rest);
    if (inside !== null) {
      differences.push(...inside);
      continue;
    }
    const parts = yield* partAtLandmarks(lists, rest);
    if (parts.length === 1) {
      isCoarse = true;
      differences.push(rest);
    } else {
      // The first stretch is taken next, so that differences come in order.
      for (const part of parts.reverse()) open.push(part);
    }
  }
  return { differences, isCoarse };
}

interface Lists {
  readonly one: readonly number[];
  readonly other: readonly number[];
}

function withoutSameEnds({ one, other }: Lists, { from, to }: Difference): Difference {
  let [start, toStart, end, toEnd] = [from.start, to.start, from.end, to.end];
  while (start < end && toStart < toEnd && one[start] === other[toStart]) {
    start += 1;
    toStart += 1;
  }
  while (start < end && toStart < toEnd && one[end - 1] === other[toEnd - 1]) {
    end -= 1;
    toEnd -= 1;
  }
  return { from: { start, end }, to: { start: toStart, end: toEnd } };
}

/** The differences of a stretch by a shortest edit; null when it would be too long. */
function shortestEdit({ one, other }: Lists, { from, to }: Difference): Difference[] | null {
  const pieces = diffArrays(one.slice(from.start, from.end), other.slice(to.start, to.end), {
    maxEditLength: longestEdit,
  });
  if (pieces === undefined) return null;
  const differences: Difference[] = [];
  let [at, toAt] = [from.start, to.start];
  let isOpen = false;
  for (const { added, removed, count } of pieces) {
    const next = [added ? at : at + count, removed ? toAt : toAt + count] as const;
    if (added || removed) {
      const before = isOpen ? differences.pop() : undefined;
      differences.push({
        from: { start: before?.from.start ?? at, end: next[0] },
        to: { start: before?.to.start ?? toAt, end: next[1] },
      });
    }
    isOpen = added || removed;
    [at, toAt] = next;
  }
  return differences;
}

/** Parts a stretch where the same items, three in a row or else one, stand once in either list, in the same order in both. */
function* partAtLandmarks(lists: Lists, stretch: Difference): Generator<void, Difference[]> {
  const rows = yield* landmarks(lists, stretch, 3);
  const { from, to } = stretch;
  const parts: Difference[] = [];
  let [start, toStart] = [from.start, to.start];
  for (const [at, toAt] of rows.length > 0 ? rows : yield* landmarks(lists, stretch, 1)) {
    parts.push({ from: { start, end: at }, to: { start: toStart, end: toAt } });
    [start, toStart] = [at + 1, toAt + 1];
  }
  parts.push({ from: { start, end: from.end }, to: { start: toStart, end: to.end } });
  return parts;
}

function* landmarks({ one, other }: Lists, { from, to }: Difference, row: number): Generator<void, Pair[]> {
  const inOne = yield* placesOfUnique(one, from, row);
  const inOther = yield* placesOfUnique(other, to, row);
  const pairs: Pair[] = [];
  for (const [items, at] of inOne) {
    const toAt = inOther.get(items);
    if (toAt !== undefined) pairs.push([at, toAt]);
  }
  return longestRising(pairs);
}

/** Where so many items in a row stand that stand only once in a stretch, in its order. */
function* placesOfUnique(
  list: readonly number[],
  { start, end }: TextRange,
  row: number,
): Generator<void, Map<string, number>> {
  const places = new Map<string, number>();
  const repeated = new Set<string>();
  for (let at = start; at + row <= end; at += 1) {
    const items = list.slice(at, at + row).join(' ');
    if (places.has(items)) repeated.add(items);
    else places.set(items, at);
    if ((at - start) % itemsAtOnce === itemsAtOnce - 1) yield;
  }
  for (const items of repeated) places.delete(items);
  return places;
}

/** Where one item stands in either list. */
type Pair = readonly [number, number];

/** The longest row of pairs, given in the order of their first number, in which the second numbers rise too. */
function longestRising(pairs: readonly Pair[]): Pair[] {
  const tails: number[] = [];
  const before = new Array<number>(pairs.length).fill(-1);
  for (const [index, [, value]] of pairs.entries()) {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((pairs[tails[middle] as number] as Pair)[1] < value) low = middle + 1;
      else high = middle;
    }
    before[index] = low === 0 ? -1 : (tails[low - 1] as number);
    tails[low] = index;
  }
  const rising: Pair[] = [];
  for (let index = tails.at(-1) ?? -1; index >= 0; index = before[index] as number)
    rising.push(pairs[index] as Pair);
  return rising.reverse();
}

function isEmpty({ start, end }: TextRange): boolean {
  return start === end;
}
