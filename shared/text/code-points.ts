import { firstWhere } from '../lists/first-where.ts';

/**
 * Offsets of one text in UTF-16 code units (what this application counts in) and in Unicode code points (what the W3C
 * Web Annotation model counts in, https://www.w3.org/TR/annotation-model/#text-position-selector).
 */
export interface CodePointOffsets {
  /** Code points before a UTF-16 offset; an offset inside a surrogate pair counts as before the pair. */
  fromUtf16(offset: number): number;
  /** UTF-16 offset after that many code points; more than the text has gives its end. */
  toUtf16(codePoints: number): number;
}

const surrogatePair = /[\u{10000}-\u{10ffff}]/gu;

/** Reads `text` once, so that each of many offsets then costs a binary search. A lone surrogate is one code point. */
export function createCodePointOffsets(text: string): CodePointOffsets {
  const pairs = Array.from(text.matchAll(surrogatePair), ({ index }) => index);
  return {
    fromUtf16: (offset) => {
      const within = Math.min(Math.max(offset, 0), text.length);
      return within - countWhile(pairs, (start) => start < within);
    },
    toUtf16: (codePoints) => {
      const wanted = Math.max(codePoints, 0);
      const before = countWhile(pairs, (start, index) => start - index < wanted);
      return Math.min(wanted + before, text.length);
    },
  };
}

/** How many of the first sorted `starts` satisfy a condition that holds up to some place and not after it. */
function countWhile(starts: readonly number[], holds: (start: number, index: number) => boolean): number {
  return firstWhere(starts.length, (index) => !holds(starts[index] ?? 0, index));
}
