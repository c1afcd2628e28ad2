/** Words never reach further than this from where one looks, in UTF-16 units. */
const reach = 400;

/** The end of the word that ends after `offset`, UTF-16, by the rules of UAX #29; the end of the text after the last. */
export function nextWordEnd(text: string, offset: number, language: string | null): number {
  const windowStart = Math.max(0, offset - reach);
  const around = text.slice(windowStart, offset + reach);
  for (const word of wordsOf(around, language)) {
    const end = windowStart + word.index + word.segment.length;
    if (end > offset) return end;
  }
  return Math.min(text.length, offset + reach);
}

/** The start of the word that starts before `offset`; the start of the text before the first. */
export function previousWordStart(text: string, offset: number, language: string | null): number {
  const windowStart = Math.max(0, offset - reach);
  const around = text.slice(windowStart, offset + reach);
  const starts = wordsOf(around, language).map((word) => windowStart + word.index);
  return starts.findLast((start) => start < offset) ?? windowStart;
}

function wordsOf(text: string, language: string | null): readonly Intl.SegmentData[] {
  const segments = segmenterFor(language).segment(text);
  return [...segments].filter((segment) => segment.isWordLike);
}

function segmenterFor(language: string | null): Intl.Segmenter {
  try {
    return new Intl.Segmenter(language ?? undefined, { granularity: 'word' });
  } catch {
    return new Intl.Segmenter(undefined, { granularity: 'word' });
  }
}
