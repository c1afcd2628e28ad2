import { scanDistances } from './edit-distance.ts';
import type { FoldedQuote } from './folded-quote.ts';
import { standsAt } from './occurrences.ts';
import type { Place, Window } from './place.ts';
import { growing } from './scratch.ts';

/** Words are taken to be no longer than twice their length and so many units. */
const mostPutIn = 32;

/**
 * The places of words in a part of a text: where they stand unchanged, those with the best context; else the one where
 * words and context together differ least.
 */
export function placeShort(window: Window, quote: FoldedQuote): readonly Place[] {
  const context = compareContext(window, quote);
  const verbatim = verbatimIn(window, quote, context);
  return verbatim.length > 0 ? verbatim : changedIn(window, quote, context);
}

/** For each offset in a window the errors of the prefix ending there, and of the suffix beginning there. */
interface Context {
  readonly before: Int32Array;
  readonly after: Int32Array;
}

function compareContext({ units, from, to }: Window, { prefix, suffix }: FoldedQuote): Context {
  const count = to - from;
  const before = buffers.before.ofLength(count + 1);
  const after = buffers.after.ofLength(count + 1);
  const scan = { text: units, count, isAnchored: false };
  scanDistances({ ...scan, pattern: prefix, from, direction: 'forwards' }, before);
  scanDistances({ ...scan, pattern: suffix, from: to, direction: 'backwards' }, after);
  after.subarray(0, count + 1).reverse();
  return { before, after };
}

/** All places with the words as they are and the best context. */
function verbatimIn(
  { units, from, to }: Window,
  { words }: FoldedQuote,
  { before, after }: Context,
): readonly Place[] {
  let best: Place[] = [];
  let least = Number.POSITIVE_INFINITY;
  for (let start = from; start + words.length <= to; start += 1) {
    if (!standsAt(units, start, words)) continue;
    const end = start + words.length;
    const prefixErrors = before[start - from] as number;
    const suffixErrors = after[end - from] as number;
    if (prefixErrors + suffixErrors > least) continue;
    if (prefixErrors + suffixErrors < least) best = [];
    least = prefixErrors + suffixErrors;
    best.push({ start, end, wordErrors: 0, prefixErrors, suffixErrors });
  }
  return best;
}

/**
 * The place of changed words: their end where words and suffix together differ least, then their start where words and
 * prefix do.
 */
function changedIn(
  { units, from, to }: Window,
  { words }: FoldedQuote,
  { before, after }: Context,
): readonly Place[] {
  const length = to - from;
  const errors = buffers.words.ofLength(length + 1);
  scanDistances(
    { pattern: words, text: units, from, count: length, direction: 'forwards', isAnchored: false },
    errors,
  );
  const end = leastSum(errors, after, length);
  const count = Math.min(end, words.length * 2 + mostPutIn);
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
  if (read === 0) return [];
  const place = {
    start: from + end - read,
    end: from + end,
    wordErrors: errors[read] as number,
    prefixErrors: before[end - read] as number,
    suffixErrors: after[end] as number,
  };
  return [place];
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

/** Kept between calls; each holds what one scan wrote until the next one. */
const buffers = { before: growing(), after: growing(), words: growing() };
