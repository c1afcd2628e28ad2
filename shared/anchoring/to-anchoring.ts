import type { TextRange } from '../model/capture.ts';
import { originalRange } from '../text/find.ts';
import { aroundCharacters, aroundPairs } from './around-characters.ts';
import type { Candidate } from './judge.ts';
import { occurrencesOf } from './occurrences.ts';
import type { Anchoring, Quote } from './quote.ts';
import { hasSameWords } from './same-words.ts';
import type { TextIndex } from './text-index.ts';

/** How near to a place that was found the very words may stand, signs that folding drops aside. */
const verbatimReach = 8;
/** The highest score of changed words. */
const mostChanged = 0.99;

/** What is said of a quote that is found at a place: its range in the text itself, and its state. */
export function toAnchoring({ text, toOriginal }: TextIndex, quote: Quote, place: Candidate): Anchoring {
  const found = originalRange({ text, toOriginal }, place.start, place.end);
  const verbatim = verbatimNear(text, quote, found);
  // A person may have selected a letter without its marks; only ends that were worked out are moved.
  const range =
    verbatim === undefined ? aroundCharacters(text, trimmed(text, found)) : aroundPairs(text, verbatim);
  if (!hasSameWords(text.slice(range.start, range.end), quote.exact))
    return { state: 'approximate', ...range, score: Math.min(place.score, mostChanged) };
  const isThere = quote.start === undefined || quote.start === range.start;
  return isThere ? { state: 'exact', ...range, score: 1 } : { state: 'moved', ...range, score: place.score };
}

/** A range without the white space at its ends; nothing but white space stays. */
function trimmed(text: string, { start, end }: TextRange): TextRange {
  const words = text.slice(start, end);
  const before = words.length - words.trimStart().length;
  const after = words.length - words.trimEnd().length;
  return before === words.length ? { start, end } : { start: start + before, end: end - after };
}

/** The place of the very words next to one that was found: where the neighbouring signs agree best, then the nearest. */
function verbatimNear(
  text: string,
  { exact, prefix = '', suffix = '' }: Quote,
  { start, end }: TextRange,
): TextRange | undefined {
  const from = Math.max(0, start - verbatimReach);
  const places = occurrencesOf(text.slice(from, Math.max(end, start + exact.length) + verbatimReach), exact);
  const before = prefix.slice(-verbatimReach);
  const after = suffix.slice(0, verbatimReach);
  const agreement = (at: number) =>
    Number(text.startsWith(after, from + at + exact.length)) +
    Number(text.slice(0, from + at).endsWith(before)) -
    Math.abs(from + at - start) / (verbatimReach * 2);
  const [first, ...others] = places;
  if (first === undefined) return undefined;
  const best = others.reduce((one, other) => (agreement(other) > agreement(one) ? other : one), first);
  return { start: from + best, end: from + best + exact.length };
}
