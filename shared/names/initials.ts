import type { NameWord } from './name-words.ts';

/** What a name may be abbreviated to: "hrw" for "Human Rights Watch", "hroi" and "hri" for "Human Rights Office of Illyria". */
export function initialsOf(words: readonly NameWord[]): ReadonlySet<string> {
  const all = words.map(({ folded }) => folded);
  const large = all.filter((word) => !smallWords.has(word));
  return new Set(
    [all, large]
      .map((counted) => counted.map(([letter = '']) => letter).join(''))
      .filter(({ length }) => length > 1),
  );
}

/** Words that an abbreviation may leave out. */
const smallWords = new Set([
  'of',
  'and',
  'for',
  'on',
  'in',
  'to',
  'de',
  'des',
  'du',
  'la',
  'et',
  'und',
  'für',
  'y',
  'e',
]);
