import type { TextRange } from '../model/capture.ts';
import { outsidePair } from '../text/surrogates.ts';

/** A range (UTF-16) made wider until it cuts no surrogate pair. */
export function aroundPairs(text: string, { start, end }: TextRange): TextRange {
  return { start: outsidePair(text, start, -1), end: outsidePair(text, end, 1) };
}

/** A range (UTF-16) made wider until it cuts no surrogate pair, nor marks from the letter that they stand on. */
export function aroundCharacters(text: string, { start, end }: TextRange): TextRange {
  return {
    start: beforeMarks(text, outsidePair(text, start, -1)),
    end: afterMarks(text, outsidePair(text, end, 1)),
  };
}

const mark = /^\p{M}/u;
/** A letter carries no more marks than this; a longer row of them is not looked through. */
const mostMarks = 32;

function beforeMarks(text: string, offset: number): number {
  let at = offset;
  for (let marks = 0; marks < mostMarks && at > 0 && mark.test(text.slice(at, at + 2)); marks += 1)
    at = outsidePair(text, at - 1, -1);
  return at;
}

function afterMarks(text: string, offset: number): number {
  let at = offset;
  for (let marks = 0; marks < mostMarks && mark.test(text.slice(at, at + 2)); marks += 1)
    at = outsidePair(text, at + 1, 1);
  return at;
}
