import { createCodePointOffsets } from '../../../../shared/text/code-points.ts';

/** What a file says of a place in a text; offsets are code points. */
interface NamedPlace {
  readonly start: number;
  readonly end: number;
}

/** The range, in UTF-16, of a place that a file names in a text; null unless exactly these words stand there. */
export function rangeOfWords(
  text: string,
  place: NamedPlace,
  exact: string | null,
): { readonly start: number; readonly end: number } | null {
  const offsets = createCodePointOffsets(text);
  const start = offsets.toUtf16(place.start);
  const end = offsets.toUtf16(place.end);
  if (start === null || end === null || text.slice(start, end) !== exact) return null;
  return { start, end };
}
