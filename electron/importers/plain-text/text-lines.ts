import { canonicalLine, unifyLineEnds } from '../../../shared/text/canonical.ts';

/** A line with words of a plain text. */
export interface TextLine {
  readonly words: string;
  /** Columns of white space before the words; a tab counts as eight. */
  readonly indent: number;
}

/** Gives the lines of `text` in groups; blank lines stand between groups. */
export function groupLines(text: string): readonly (readonly TextLine[])[] {
  const groups: TextLine[][] = [];
  let isOpen = false;
  for (const raw of unifyLineEnds(text).split('\n')) {
    const words = canonicalLine(raw);
    if (words === '') {
      isOpen = false;
      continue;
    }
    if (!isOpen) groups.push([]);
    isOpen = true;
    groups.at(-1)?.push({ words, indent: indentOf(raw) });
  }
  return groups;
}

function indentOf(raw: string): number {
  const space = /^\s*/.exec(raw)?.[0] ?? '';
  return space.replaceAll('\t', ' '.repeat(8)).length;
}
