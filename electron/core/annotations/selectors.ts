import { describe } from '../../../shared/anchoring/describe.ts';
import type { TextQuoteSelector } from '../../../shared/model/annotation.ts';
import type { TextRange } from '../../../shared/model/capture.ts';
import { AssayError } from '../../../shared/rpc/assay-error.ts';
import { outsidePair } from '../../../shared/text/surrogates.ts';

/** What a target on a capture's own text is made of. */
export interface DescribedRange extends TextRange, TextQuoteSelector {
  readonly state: 'exact';
  readonly score: 1;
}

/**
 * Both selectors for a range (UTF-16) of a capture's own text, so that the quote is exact. White space at the ends is
 * left out and no character is cut in two. Throws `invalid_input` where the range is not within the text.
 */
export function selectorsFor(text: string, { start, end }: TextRange): DescribedRange {
  if (start >= end || end > text.length) {
    throw new AssayError(
      'invalid_input',
      'The selected range is not within the text. Select the words again.',
    );
  }
  const range = withoutOuterSpace(text, outsidePair(text, start, -1), outsidePair(text, end, 1));
  return { ...range, ...describe(text, range), state: 'exact', score: 1 };
}

/** A quote neither begins nor ends with white space, unless there is nothing else in it. */
function withoutOuterSpace(text: string, start: number, end: number): TextRange {
  const words = text.slice(start, end);
  const leading = words.length - words.trimStart().length;
  const trailing = words.length - words.trimEnd().length;
  return leading === words.length ? { start, end } : { start: start + leading, end: end - trailing };
}
