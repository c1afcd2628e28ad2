import { foldedOnly } from '../text/folding.ts';

/** A word of a folded text and where it stands in it (UTF-16). */
export interface FoldedWord {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

const wordCharacters = '\\p{L}\\p{N}\\p{Co}\\p{Mn}\\p{Mc}';
/** Scripts written without spaces: each character, with its marks, counts as a word, so that any part is found. */
const unspacedScripts =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}';
const unspaced = new RegExp(`[${unspacedScripts}]`, 'u');
const spacedWord = new RegExp(`[${wordCharacters}]+`, 'gu');
const anyWord = new RegExp(
  `(?=[${wordCharacters}])[${unspacedScripts}]\\p{M}*|(?:(?![${unspacedScripts}])[${wordCharacters}])+`,
  'gu',
);

/** What counts as a word in the index, in queries and in marked hits alike: the words of a folded text, in order. */
export function wordsOf(folded: string): readonly FoldedWord[] {
  const pattern = unspaced.test(folded) ? anyWord : spacedWord;
  const words: FoldedWord[] = [];
  pattern.lastIndex = 0;
  for (let found = pattern.exec(folded); found !== null; found = pattern.exec(folded)) {
    words.push({ word: found[0], start: found.index, end: pattern.lastIndex });
  }
  return words;
}

/** The words of any text as the full-text index keeps them: folded, with single spaces between. */
export function indexForm(text: string): string {
  const folded = foldedOnly(text);
  return (folded.match(unspaced.test(folded) ? anyWord : spacedWord) ?? []).join(' ');
}
