import type { TextQuoteSelector } from '../model/annotation.ts';
import type { TextRange } from '../model/capture.ts';
import { findInFindable, makeFindable } from '../text/find.ts';
import { occurrencesOf } from './occurrences.ts';
import { hasSameWords } from './same-words.ts';

/** A quote of which only the words need be known. */
export type Quote = Pick<TextQuoteSelector, 'exact'> & Partial<TextQuoteSelector>;

/**
 * Where a quote stands in a text. `exact`: the same words, white space and quotation marks aside; `approximate`: the
 * same only when case, diacritics and letter variants are set aside too. `ambiguous` gives all places, in text order.
 */
export type QuotePlace =
  | { readonly type: 'unique'; readonly range: TextRange; readonly state: 'exact' | 'approximate' }
  | { readonly type: 'ambiguous'; readonly ranges: readonly TextRange[] }
  | { readonly type: 'none' };

/**
 * Finds a quote in a text (UTF-16 offsets). Several places are told apart by the words around them, then, if
 * `expectedStart` is given, by how near to it they are. Looks for the very words first, then without regard to white
 * space and quotation marks, then to case, diacritics and letter variants. Changed words are not found.
 */
export function anchor(text: string, quote: Quote, expectedStart?: number): QuotePlace {
  if (quote.exact.trim() === '') return { type: 'none' };
  const verbatim = verbatimRanges(text, quote);
  if (verbatim.length > 0) return choose(text, quote, { ranges: verbatim, state: 'exact' }, expectedStart);
  const folded = findInFindable(makeFindable(text), quote.exact.trim());
  const sameWords = folded.filter(({ start, end }) => hasSameWords(text.slice(start, end), quote.exact));
  const found = sameWords.length > 0 ? ({ ranges: sameWords, state: 'exact' } as const) : undefined;
  return choose(text, quote, found ?? { ranges: folded, state: 'approximate' }, expectedStart);
}

interface Candidates {
  readonly ranges: readonly TextRange[];
  readonly state: 'exact' | 'approximate';
}

/** All places of the very words; only the one with the whole context where there is just one such. */
function verbatimRanges(text: string, { exact, prefix = '', suffix = '' }: Quote): readonly TextRange[] {
  const toRange = (start: number) => ({ start, end: start + exact.length });
  const inContext = occurrencesOf(text, prefix + exact + suffix, 2);
  if (inContext.length === 1) return inContext.map((start) => toRange(start + prefix.length));
  return occurrencesOf(text, exact).map(toRange);
}

function choose(text: string, quote: Quote, candidates: Candidates, expectedStart?: number): QuotePlace {
  const { state } = candidates;
  const likely = best(candidates.ranges, (range) => contextAgreement(text, quote, range));
  const nearest =
    expectedStart === undefined ? likely : best(likely, ({ start }) => -Math.abs(start - expectedStart));
  const [range] = nearest;
  if (range === undefined) return { type: 'none' };
  return nearest.length === 1 ? { type: 'unique', range, state } : { type: 'ambiguous', ranges: nearest };
}

/** Those with the highest score, in their order. */
function best(ranges: readonly TextRange[], score: (range: TextRange) => number): readonly TextRange[] {
  if (ranges.length < 2) return ranges;
  const scores = ranges.map(score);
  const highest = scores.reduce((high, each) => Math.max(high, each), Number.NEGATIVE_INFINITY);
  return ranges.filter((_, index) => scores[index] === highest);
}

/** How many units of the context agree, counted outwards from the quote up to the first difference on each side. */
function contextAgreement(
  text: string,
  { prefix = '', suffix = '' }: Quote,
  { start, end }: TextRange,
): number {
  let before = 0;
  while (before < Math.min(prefix.length, start) && text.at(start - 1 - before) === prefix.at(-1 - before))
    before += 1;
  let after = 0;
  while (after < suffix.length && text.charAt(end + after) === suffix.charAt(after)) after += 1;
  return before + after;
}
