import { foldDigits } from '../../../shared/dates/digits.ts';
import type { TextLine } from './text-lines.ts';

/** A line that begins a list item. */
export interface ListLine {
  /** The item's words on this line; empty when the marker stands alone and its item on the next line. */
  readonly words: string;
  readonly ordinal: number | null;
}

/** Dashes longer than a hyphen open speech in many languages, so they are no bullets. */
const bullet = /^[-*•‣◦▪●·]$|^[-*•‣◦▪●·]\s+(?=\S)/;
const numbered = /^(\p{Nd}{1,3})[.)]\s+(?=\p{L}|["'“‘(])/u;

/** Reads a bullet line; null when `line` is none. A lone marker needs words on `next`. */
export function readBullet(line: TextLine, next: TextLine | undefined): ListLine | null {
  const match = bullet.exec(line.words);
  if (!match || isRuler(line.words)) return null;
  const words = line.words.slice(match[0].length);
  if (words !== '') return { words, ordinal: null };
  return next && !bullet.test(next.words) ? { words, ordinal: null } : null;
}

/** Reads a numbered line such as `1. words`; null when `line` is none. Only neighbours in number make it a list. */
function readNumber(line: TextLine): ListLine | null {
  const match = numbered.exec(line.words);
  if (!match) return null;
  return { words: line.words.slice(match[0].length), ordinal: Number(foldDigits(match[1] ?? '')) };
}

/** The lines of a text that are items of numbered lists: their number follows the one before or precedes the next. */
export function numberedItems(lines: readonly TextLine[]): ReadonlyMap<TextLine, ListLine> {
  const numbers = lines.flatMap((line) => {
    const item = readNumber(line);
    return item ? [{ line, item, ordinal: item.ordinal ?? 0 }] : [];
  });
  const inSequence = numbers.filter(
    ({ ordinal }, index) =>
      numbers[index - 1]?.ordinal === ordinal - 1 || numbers[index + 1]?.ordinal === ordinal + 1,
  );
  return new Map(inSequence.map(({ line, item }) => [line, item]));
}

/** A line of marks such as `* * *` parts sections; it is no item. */
function isRuler(words: string): boolean {
  return words.length > 1 && /^[-*•·–\s]+$/.test(words);
}
