/** What stands before the words of a list's item. */
export interface ListMarker {
  /** Of a bullet: null. */
  readonly ordinal: number | null;
  /** The same for all items of a list. */
  readonly kind: string;
  /** Letters (UTF-16) of the marker. */
  readonly length: number;
  /** Whether it can hardly be anything else. */
  readonly isSure: boolean;
}

/**
 * Reads a bullet or a plain number at the beginning of a text; null where there is none. Numbers in brackets on both sides and letters
 * are no markers: readers show those as words, since an item is cited by them.
 */
export function readListMarker(text: string): ListMarker | null {
  const bullet = /^([•●▪■◦○‣⁃∙–—*·-])\s+(?=\S)/u.exec(text)?.[1];
  if (bullet !== undefined)
    return { ordinal: null, kind: bullet, length: 1, isSure: /[•●▪■◦○‣⁃]/u.test(bullet) };
  const [number, digits = '', sign = ''] = /^(\d{1,3})([.)])\s+(?=\S)/u.exec(text) ?? [];
  if (number === undefined) return null;
  return { ordinal: Number(digits), kind: sign, length: digits.length + 1, isSure: false };
}
