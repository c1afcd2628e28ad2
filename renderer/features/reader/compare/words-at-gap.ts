import type { TextRange } from '../../../../shared/model/capture.ts';

/** The word before a gap and the word after it, where there are any: what stands there instead of what is missing. */
export function wordsAtGap(text: string, offset: number): readonly TextRange[] {
  const before = /\S+(?=\s*$)/.exec(text.slice(Math.max(0, offset - reach), offset));
  const after = /\S+/.exec(text.slice(offset, offset + reach));
  const from = Math.max(0, offset - reach);
  return [
    ...(before === null ? [] : [{ start: from + before.index, end: from + before.index + before[0].length }]),
    ...(after === null ? [] : [{ start: offset + after.index, end: offset + after.index + after[0].length }]),
  ];
}

/** How far from the gap a word is looked for, UTF-16. */
const reach = 40;
