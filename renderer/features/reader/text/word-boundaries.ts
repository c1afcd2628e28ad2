import type { TextRange } from '../../../../shared/model/capture.ts';

/** Words never reach further than this from where one looks, in UTF-16 units. */
const reach = 400;

/** The end of the first word that ends after `offset`, by UAX #29; the text's length when there is none near. */
export function nextWordEnd(text: string, offset: number, language: string | null): number {
  const ends = wordsAround(text, offset, language).map((word) => word.end);
  return ends.find((end) => end > offset) ?? Math.min(text.length, offset + reach);
}

/** The end of the last word that ends before `offset`; null when there is none near. */
export function previousWordEnd(text: string, offset: number, language: string | null): number | null {
  return wordsAround(text, offset, language).findLast((word) => word.end < offset)?.end ?? null;
}

/** The start of the last word that starts before `offset`; 0 when there is none near. */
export function previousWordStart(text: string, offset: number, language: string | null): number {
  const starts = wordsAround(text, offset, language).map((word) => word.start);
  return starts.findLast((start) => start < offset) ?? Math.max(0, offset - reach);
}

/** The start of the first word that starts after `offset`; null when there is none near. */
export function nextWordStart(text: string, offset: number, language: string | null): number | null {
  return wordsAround(text, offset, language).find((word) => word.start > offset)?.start ?? null;
}

function wordsAround(text: string, offset: number, language: string | null): readonly TextRange[] {
  const windowStart = Math.max(0, offset - reach);
  const segments = segmenterFor(language).segment(text.slice(windowStart, offset + reach));
  return [...segments]
    .filter((segment) => segment.isWordLike)
    .map(({ index, segment }) => ({
      start: windowStart + index,
      end: windowStart + index + segment.length,
    }));
}

function segmenterFor(language: string | null): Intl.Segmenter {
  try {
    return new Intl.Segmenter(language ?? undefined, { granularity: 'word' });
  } catch {
    return new Intl.Segmenter(undefined, { granularity: 'word' });
  }
}
