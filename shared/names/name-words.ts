import { foldedOnly } from '../text/folding.ts';

/** A word of a name. */
export interface NameWord {
  /** Folded: lower case, without diacritics, points and apostrophes. */
  readonly folded: string;
  /** One letter, "A." of "A. Quill". */
  readonly isInitial: boolean;
}

/** The words of a name that tell it from others: without articles and titles of address. */
export function nameWords(name: string): readonly NameWord[] {
  const words = name.match(/(?:\p{L}\.){2,}\p{L}?|[\p{L}\p{M}\p{N}]+(?:['’ʼʻ‘][\p{L}\p{M}]+)*/gu);
  const all = (words ?? [])
    .map((word) => foldedOnly(word.replaceAll(/[.'’ʼʻ‘]/g, '')))
    .filter((word) => word !== '');
  const telling = all.filter(
    (word, at) =>
      !untelling.has(word) &&
      !(at === 0 && articles.has(word)) &&
      !(assimilated.has(word) && all[at - 1]?.startsWith('abd')),
  );
  return (telling.length === 0 ? all : telling).flatMap(servantOf).map((folded) => ({
    folded,
    isInitial: [...folded].length === 1,
  }));
}

/** At the beginning of a name. */
const articles = new Set(['the', 'a', 'an']);
/** The article of "Abd us-Salam", which is another word elsewhere. */
const assimilated = new Set(['us', 'ur', 'uz', 'ud', 'un', 'ush']);
/** Articles and titles that some write and others leave out. */
const untelling = new Set([
  ...['al', 'el', 'ul', 'ibn', 'bin'],
  ...['mr', 'mrs', 'ms', 'dr', 'prof', 'sir', 'haji', 'hajji', 'janab', 'sahib', 'saheb'],
  ...['جناب', 'صاحب', 'ڈاکٹر'].map(foldedOnly),
]);

/** "Abdul Rahman", "Abdur Rehman", "Abd al-Rahman" and "Abdurrahman" have the same two words. */
function servantOf(word: string): readonly string[] {
  const joined = /^abd(?:[aeou](?:l|r|s|z|n|d|sh)?)?(\p{L}*)$/u.exec(word);
  const rest = joined?.[1];
  if (rest === undefined) return [word];
  if (rest === '') return ['abd'];
  return rest.length >= 4 ? ['abd', rest] : [word];
}
