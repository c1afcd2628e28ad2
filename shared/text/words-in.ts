import type { TextRange } from '../model/capture.ts';

/** A word, or a sign that is none, where it stands in a text (UTF-16). White space lies between them. */
export interface TextWord extends TextRange {
  readonly word: string;
}

/** Scripts without spaces between words count by characters. */
const unspaced =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}';
const letter = `(?:(?![${unspaced}])[\\p{L}\\p{N}\\p{M}\\u200c\\u200d])`;
/** Letters with apostrophes, points and hyphens between them; one character of a script without spaces; one other sign. */
const anyWord = new RegExp(
  `[${unspaced}]\\p{M}*|${letter}+(?:['’.,-]${letter}+)*|[^\\s\\p{L}\\p{N}\\p{M}]`,
  'gu',
);

/** The words of a stretch of a text, in its order. */
export function wordsIn(text: string, { start, end }: TextRange): TextWord[] {
  const words: TextWord[] = [];
  for (const { 0: word, index } of text.slice(start, end).matchAll(anyWord))
    words.push({ word, start: start + index, end: start + index + word.length });
  return words;
}
