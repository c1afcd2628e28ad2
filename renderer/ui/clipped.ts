import { outsidePair } from '../../shared/text/surrogates.ts';

/** Words in one line, cut short at the end of a word, with "…" where there are more than so many (UTF-16 units). */
export function clipped(words: string, longest: number): string {
  const line = words.replaceAll(/\s+/g, ' ').trim();
  if (line.length <= longest) return line;
  return `${line.slice(0, outsidePair(line, longest, -1)).replace(/\s\S*$/, '')}…`;
}
