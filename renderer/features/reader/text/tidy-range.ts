import type { TextRange } from '../../../../shared/model/capture.ts';

/**
 * What a person meant by a selection: white space and the separators of blocks and cells are taken off both ends (a
 * triple click ends at the start of the next block), half surrogate pairs are made whole, reversed ends are put in
 * order, ends beyond the text are brought into it. Null when no words are left.
 */
export function tidyRange(text: string, anchor: number, focus: number): TextRange | null {
  let start = Math.max(0, Math.min(anchor, focus));
  let end = Math.min(text.length, Math.max(anchor, focus));
  if (isInsidePair(text, start)) start -= 1;
  if (isInsidePair(text, end)) end += 1;
  while (start < end && isSpace(text, start)) start += 1;
  while (end > start && isSpace(text, end - 1)) end -= 1;
  return start < end ? { start, end } : null;
}

/** Whether an offset lies between the two halves of a surrogate pair. */
function isInsidePair(text: string, offset: number): boolean {
  if (offset <= 0 || offset >= text.length) return false;
  return (
    isBetween(text.charCodeAt(offset - 1), 0xd800, 0xdbff) &&
    isBetween(text.charCodeAt(offset), 0xdc00, 0xdfff)
  );
}

function isBetween(code: number, low: number, high: number): boolean {
  return code >= low && code <= high;
}

function isSpace(text: string, offset: number): boolean {
  return /\s/u.test(text.charAt(offset));
}
