import { foldInSlices } from '../text/folding.ts';
import type { Quote } from './quote.ts';
import { finish } from './slices.ts';

/** How much of the context next to the words is weighed, in folded units. */
const nearContext = 64;

/** A quote folded as texts are, for comparing. */
export interface FoldedQuote {
  /** Prefix, words and suffix in one. */
  readonly whole: Uint16Array;
  /** Where the words begin and end in `whole`. */
  readonly start: number;
  readonly end: number;
  readonly words: Uint16Array;
  /** The context right before and after the words, at most 64 units of each. */
  readonly prefix: Uint16Array;
  readonly suffix: Uint16Array;
}

/** Folds a quote with its context in one, so that marks and spaces fold at its ends as they do in a text. */
export function foldQuote({ exact, prefix = '', suffix = '' }: Quote): FoldedQuote {
  const { units, toOriginal } = finish(foldInSlices(prefix + exact + suffix));
  const start = firstFrom(toOriginal, prefix.length);
  const end = firstFrom(toOriginal, prefix.length + exact.length);
  return {
    whole: units,
    start,
    end,
    words: units.subarray(start, end),
    prefix: units.subarray(Math.max(0, start - nearContext), start),
    suffix: units.subarray(end, end + nearContext),
  };
}

/** How many of the never falling numbers are below `least`: the folded offset of an offset of the text. */
export function firstFrom(numbers: Uint32Array, least: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((numbers[middle] as number) < least) low = middle + 1;
    else high = middle;
  }
  return Math.min(low, numbers.length - 1);
}
