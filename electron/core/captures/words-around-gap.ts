import type { TextRange } from '../../../shared/model/capture.ts';

/** How much text, in UTF-16 units, is taken on each side of a gap at most. */
const reach = 60;

/** The words before and after an offset of a text, whole ones, within their paragraphs; null where there are none. */
export function wordsAroundGap(text: string, offset: number): TextRange | null {
  const from = Math.max(0, offset - reach);
  const before = text.slice(from, offset);
  const after = text.slice(offset, offset + reach);
  // The gap may lie between two paragraphs: the last line before and the first one after have words.
  const lastLine = /[^\n]*\n*$/.exec(before)?.[0] ?? '';
  const firstLine = /^\n*[^\n]*/.exec(after)?.[0] ?? '';
  const isCutBefore = lastLine.length === before.length && from > 0;
  const isCutAfter = firstLine.length === after.length && offset + reach < text.length;
  const wholeBefore = isCutBefore ? lastLine.replace(/^\S*\s/, '') : lastLine;
  const wholeAfter = isCutAfter ? firstLine.replace(/\s\S*$/, '') : firstLine;
  const range = { start: offset - wholeBefore.length, end: offset + wholeAfter.length };
  return text.slice(range.start, range.end).trim() === '' ? null : range;
}
