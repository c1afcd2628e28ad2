import type { NameWord } from './name-words.ts';
import { smallWords } from './small-words.ts';

/**
 * What a name may be abbreviated to: "hrw" for "Human Rights Watch", "hroi" and "hri" for "Human Rights Office of Illyria",
 * "usdos" for "US Department of State".
 */
export function initialsOf(words: readonly NameWord[]): ReadonlySet<string> {
  const all = words.map(({ folded }) => folded);
  const large = all.filter((word) => !smallWords.has(word));
  const abbreviated = [all, large].flatMap((counted) => [
    counted.map(firstLetter).join(''),
    counted.map((word) => (word.length <= 3 && !smallWords.has(word) ? word : firstLetter(word))).join(''),
  ]);
  return new Set(abbreviated.filter(({ length }) => length > 1));
}

function firstLetter([letter = '']: string): string {
  return letter;
}
