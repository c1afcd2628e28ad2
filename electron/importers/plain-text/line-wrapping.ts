import type { TextLine } from './text-lines.ts';

/** No one wraps lines by hand below or above these columns. */
const narrowest = 40;
const widest = 100;

/**
 * Gives the column at which the lines of a text were broken by a program or by hand; null when its line ends are its
 * author's. They are the program's when most lines are full: the first word of the next would not have fitted.
 */
export function findWrapWidth(groups: readonly (readonly TextLine[])[]): number | null {
  const lengths = groups.flat().map((line) => line.words.length + line.indent);
  const width = percentile(lengths, 0.95);
  if (width < narrowest || width > widest) return null;
  const pairs = groups.flatMap((lines) =>
    lines.slice(1).map((next, index) => ({ line: lines[index], next })),
  );
  const full = pairs.filter(({ line, next }) => line && isFull(line, next, width));
  return pairs.length >= 3 && full.length >= pairs.length * 0.6 ? width : null;
}

/** Whether `line` was ended because the first word of `next` did not fit into `width` columns. */
export function isFull(line: TextLine, next: TextLine, width: number): boolean {
  const firstWord = /^\S+/.exec(next.words)?.[0] ?? '';
  return line.indent + line.words.length + 1 + firstWord.length > width;
}

/** Joins the lines of a wrapped paragraph. A hyphen inside a word is kept, without a space after it. */
export function joinWrapped(lines: readonly string[]): string {
  return lines
    .map((line, index) => {
      const next = lines[index + 1];
      if (next === undefined) return line;
      const isInsideWord = /\p{L}-$/u.test(line) && /^\p{Ll}/u.test(next);
      return isInsideWord ? line : `${line} `;
    })
    .join('');
}

function percentile(numbers: readonly number[], share: number): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) * share)] ?? 0;
}
