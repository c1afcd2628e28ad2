import type { TextRange } from '../../../../shared/model/capture.ts';
import { outsidePair } from '../../../../shared/text/surrogates.ts';

/**
 * What a person meant by a selection: white space and the separators of blocks and cells are taken off both ends (a
 * triple click ends at the start of the next block), half surrogate pairs are made whole, reversed ends are put in
 * order, ends beyond the text are brought into it. Null when no words are left.
 */
export function tidyRange(text: string, anchor: number, focus: number): TextRange | null {
  let start = outsidePair(text, Math.max(0, Math.min(anchor, focus)), -1);
  let end = outsidePair(text, Math.min(text.length, Math.max(anchor, focus)), 1);
  while (start < end && isSpace(text, start)) start += 1;
  while (end > start && isSpace(text, end - 1)) end -= 1;
  return start < end ? { start, end } : null;
}

function isSpace(text: string, offset: number): boolean {
  return /\s/u.test(text.charAt(offset));
}
