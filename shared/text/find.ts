import type { TextRange } from '../model/capture.ts';
import { type FoldedText, fold, foldedOnly } from './folding.ts';

/** A text made ready for many queries. */
export interface FindableText extends FoldedText {
  readonly text: string;
}

/** Folds a text once so that `findInFindable` and `originalRange` can be asked often. */
export function makeFindable(text: string): FindableText {
  return { text, ...fold(text) };
}

/**
 * All places where a text has the words of a query, whatever their case, diacritics, letter variants or white space:
 * ranges of the text itself (UTF-16), in order, never overlapping. A query without visible characters finds nothing.
 */
export function findInText(text: string, query: string): readonly TextRange[] {
  return foldedOnly(query).trim() === '' ? [] : findInFindable(makeFindable(text), query);
}

/** `findInText` over a text folded before. */
export function findInFindable(findable: FindableText, query: string): readonly TextRange[] {
  const wanted = foldedOnly(query);
  if (wanted.trim() === '') return [];
  const ranges: TextRange[] = [];
  let from = findable.folded.indexOf(wanted);
  while (from !== -1) {
    const to = wholeCharacterEnd(findable.toOriginal, from + wanted.length);
    ranges.push(originalRange(findable, from, to));
    from = findable.folded.indexOf(wanted, to);
  }
  return ranges;
}

/**
 * The range of the text (UTF-16) that a not empty range of its folded form came from: with the diacritics of its last
 * letter, without invisible signs after it. A character that folded to several (`ﬁ`) is taken whole.
 */
export function originalRange(
  { text, toOriginal }: Pick<FindableText, 'text' | 'toOriginal'>,
  foldedStart: number,
  foldedEnd: number,
): TextRange {
  const start = toOriginal[foldedStart] as number;
  let end = toOriginal[wholeCharacterEnd(toOriginal, foldedEnd)] as number;
  while (end - 1 > start && invisible.test(text.charAt(end - 1))) end -= 1;
  return { start, end };
}

const invisible = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/;

/** Moves a folded end behind all units that came from the same character as the one before it. */
function wholeCharacterEnd(toOriginal: Uint32Array, foldedEnd: number): number {
  let end = foldedEnd;
  while (end < toOriginal.length - 1 && toOriginal[end] === toOriginal[end - 1]) end += 1;
  return end;
}
