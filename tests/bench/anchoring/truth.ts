import type { TextRange } from '../../../shared/model/capture.ts';
import type { Traced } from './traced.ts';

/**
 * Where a passage is in a changed text. `unclear`: too little of it is left, or in several pieces. `short`: it is so short
 * that with other letters it may be another word. Neither of these counts, for nobody.
 */
export type Truth =
  | { readonly type: 'there' | 'short'; readonly range: TextRange }
  | { readonly type: 'gone' | 'unclear' };

/** Of a passage at least so much must be left, and so much of that in one piece. */
const leastKept = 0.5;
const leastOfKept = 0.8;
/** Units put in between two kept ones that still leave them in one piece; half the passage, if that is more. */
const widestGap = 100;
/** Shorter passages are only asked for where every letter is as it was. */
const shortPassage = 10;

/** Says for ranges of the text that `changed` was made from (UTF-16) where they are now. */
export function createTruth(changed: Traced, before: string): (range: TextRange) => Truth {
  const places = new Int32Array(before.length).fill(-1);
  for (const [at, origin] of changed.origins.entries()) if (origin >= 0) places[origin] = at;
  return ({ start, end }) => {
    const kept = [...places.subarray(start, end)]
      .filter((place) => place >= 0)
      .toSorted((one, other) => one - other);
    if (kept.length === 0) return { type: 'gone' };
    const gap = Math.max(widestGap, (end - start) / 2);
    const largest = pieces(kept, gap).reduce((one, other) => (other.length > one.length ? other : one));
    if (largest.length < Math.max(leastKept * (end - start), leastOfKept * kept.length))
      return { type: 'unclear' };
    const range = { start: largest[0] as number, end: (largest.at(-1) as number) + 1 };
    const isChanged = changed.text.slice(range.start, range.end) !== before.slice(start, end);
    return { type: isChanged && end - start < shortPassage ? 'short' : 'there', range };
  };
}

function pieces(sorted: readonly number[], gap: number): readonly (readonly number[])[] {
  const found: number[][] = [];
  for (const place of sorted) {
    const piece = found.at(-1);
    if (piece === undefined || place - (piece.at(-1) as number) > gap) found.push([place]);
    else piece.push(place);
  }
  return found;
}

/** Whether a range that was found is the true one: four fifths in common, or no end off by more than two units. */
export function isSamePassage(found: TextRange, range: TextRange): boolean {
  const common = Math.min(found.end, range.end) - Math.max(found.start, range.start);
  const all = Math.max(found.end, range.end) - Math.min(found.start, range.start);
  const isClose = Math.abs(found.start - range.start) <= 2 && Math.abs(found.end - range.end) <= 2;
  return common > 0 && (isClose || common >= 0.8 * all);
}
