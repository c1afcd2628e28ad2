import type { TextRange } from '../model/capture.ts';
import { findInText } from '../text/find.ts';
import { occurrencesOf } from './occurrences.ts';
import { hasSameWords } from './same-words.ts';

/**
 * All places of a text (UTF-16, in order) where words stand that a person typed or pasted: the very words; where they
 * stand nowhere, the same words in other white space or typography; where these do not either, the words without
 * regard to case, diacritics and letter variants. Changed words are not found.
 */
export function findWords(text: string, words: string): readonly TextRange[] {
  if (words.trim() === '') return [];
  const verbatim = occurrencesOf(text, words);
  if (verbatim.length > 0) return verbatim.map((start) => ({ start, end: start + words.length }));
  const folded = findInText(text, words.trim());
  const same = folded.filter(({ start, end }) => hasSameWords(text.slice(start, end), words));
  return same.length > 0 ? same : folded;
}
