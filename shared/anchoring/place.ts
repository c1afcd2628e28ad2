import { scanDistances } from './edit-distance.ts';
import type { FoldedQuote } from './folded-quote.ts';
import { placeLong } from './place-long.ts';
import { growing } from './scratch.ts';
import type { TextIndex } from './text-index.ts';
import type { Region } from './vote.ts';

/** A place of a text where a quote may stand (folded units), and by how much it and its context differ there. */
export interface Place {
  readonly start: number;
  readonly end: number;
  /** Edit distances of the words, and of the near context right before and after them. */
  readonly wordErrors: number;
  readonly prefixErrors: number;
  readonly suffixErrors: number;
}

/** How far around a region a quote is looked for, besides a share of its length: units put in or taken out. */
const slack = 32;
/** Room for the context on either side, with units put in. */
const contextRoom = 96;

/** Longer words are placed along the stretches that they have in common with the text. */
const longWords = 96;

/** The best place in a region; undefined where none of the quote's words stand. */
export function placeIn(index: TextIndex, quote: FoldedQuote, region: Region): Place | undefined {
  const { units } = index;
  const reach = slack + (quote.words.length >> 1);
  const from = clamp(region.first + quote.start - reach - contextRoom, units.length);
  const to = clamp(region.last + quote.end + reach + contextRoom, units.length);
  const length = to - from;
  if (length <= 0) return undefined;
  if (quote.words.length > longWords) return placeLong(units, quote, { from, to });
  const before = buffers.before.ofLength(length + 1);
  const after = buffers.after.ofLength(length + 1);
  scanDistances(
    { pattern: quote.prefix, text: units, from, count: length, direction: 'forwards', isAnchored: false },
    before,
  );
  scanDistances(
    {
      pattern: quote.suffix,
      text: units,
      from: to,
      count: length,
      direction: 'backwards',
      isAnchored: false,
    },
    after,
  );
  after.subarray(0, length + 1).reverse();
  const window = { units, from, length, before, after };
  return verbatimIn(window, quote) ?? changedIn(window, quote);
}

interface Window {
  readonly units: Uint16Array;
  readonly from: number;
  readonly length: number;
  /** For each offset in the window the errors of the prefix ending there. */
  readonly before: Int32Array;
  /** For each offset in the window the errors of the suffix beginning there. */
  readonly after: Int32Array;
}

/** The place with all the words as they are, and the best context. */
function verbatimIn(
  { units, from, length, before, after }: Window,
  { words }: FoldedQuote,
): Place | undefined {
  let best: Place | undefined;
  for (let start = 0; start + words.length <= length; start += 1) {
    if (!standsAt(units, from + start, words)) continue;
    const end = start + words.length;
    const prefixErrors = before[start] as number;
    const suffixErrors = after[end] as number;
    if (best !== undefined && best.prefixErrors + best.suffixErrors <= prefixErrors + suffixErrors) continue;
    best = { start: from + start, end: from + end, wordErrors: 0, prefixErrors, suffixErrors };
  }
  return best;
}

function standsAt(units: Uint16Array, at: number, words: Uint16Array): boolean {
  for (let next = 0; next < words.length; next += 1) if (units[at + next] !== words[next]) return false;
  return true;
}

/**
 * The place of changed words: their end where words and suffix together differ least, then their start where words and
 * prefix do.
 */
function changedIn(
  { units, from, length, before, after }: Window,
  { words }: FoldedQuote,
): Place | undefined {
  const errors = buffers.words.ofLength(length + 1);
  scanDistances(
    { pattern: words, text: units, from, count: length, direction: 'forwards', isAnchored: false },
    errors,
  );
  const end = leastSum(errors, after, length);
  const count = Math.min(end, words.length * 2 + slack);
  scanDistances(
    { pattern: words, text: units, from: from + end, count, direction: 'backwards', isAnchored: true },
    errors,
  );
  let read = 0;
  let least = Number.POSITIVE_INFINITY;
  for (let each = 0; each <= count; each += 1) {
    const sum = (errors[each] as number) + (before[end - each] as number);
    if (sum < least || (sum === least && each <= words.length)) {
      least = sum;
      read = each;
    }
  }
  if (read === 0) return undefined;
  return {
    start: from + end - read,
    end: from + end,
    wordErrors: errors[read] as number,
    prefixErrors: before[end - read] as number,
    suffixErrors: after[end] as number,
  };
}

/** Where two rows of numbers have their least sum; the last such place. */
function leastSum(one: Int32Array, other: Int32Array, last: number): number {
  let place = 0;
  let least = Number.POSITIVE_INFINITY;
  for (let at = 0; at <= last; at += 1) {
    const sum = (one[at] as number) + (other[at] as number);
    if (sum > least) continue;
    least = sum;
    place = at;
  }
  return place;
}

function clamp(offset: number, length: number): number {
  return Math.min(Math.max(offset, 0), length);
}

/** Kept between calls; each holds what one scan wrote until the next one. */
const buffers = { before: growing(), after: growing(), words: growing() };
