import type { PlacedRun, PlacedSpace } from '../reading/placed-run.ts';

/** A gap wider than this, in heights of type, is a space. */
const spaceWidth = 0.17;

/** Where a space is drawn, a trace of a gap is one. */
const traceWidth = 0.02;

const stripe = 8;

/** Tells whether a space stands between two runs. */
export interface SpaceIndex {
  liesBetween(a: PlacedRun, b: PlacedRun): boolean;
}

/** An index of the spaces that a page draws. */
export function indexSpaces(spaces: readonly PlacedSpace[]): SpaceIndex {
  const stripes = new Map<number, PlacedSpace[]>();
  for (const space of spaces) {
    const number = Math.floor(space.baseline / stripe);
    const same = stripes.get(number);
    if (same === undefined) stripes.set(number, [space]);
    else same.push(space);
  }
  return {
    liesBetween(a, b) {
      const [from, to] = a.x0 <= b.x0 ? [a.x1, b.x0] : [b.x1, a.x0];
      if (to - from > spaceWidth * Math.min(a.size, b.size)) return true;
      if (to - from <= traceWidth * b.size) return false;
      const reach = 0.3 * b.size;
      const last = Math.floor((b.baseline + reach) / stripe);
      for (let number = Math.floor((b.baseline - reach) / stripe); number <= last; number += 1) {
        const found = stripes
          .get(number)
          ?.some(
            (space) =>
              space.turn === b.turn &&
              Math.abs(space.baseline - b.baseline) < reach &&
              space.x0 >= from - 1 &&
              space.x0 <= to + 1,
          );
        if (found) return true;
      }
      return false;
    },
  };
}
