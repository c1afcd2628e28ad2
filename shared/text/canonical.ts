/**
 * Canonical text: Unicode NFC; white space inside a block collapsed to single spaces (line ends are `\n` in
 * preformatted blocks); soft hyphens, byte order marks and control characters removed. Joiners (ZWJ, ZWNJ) and
 * bidirectional marks are kept, since Arabic-script spelling and mixed-direction text need them.
 */

/** Soft hyphen, byte order mark and every control character that is not white space. */
const invisible = /[[\p{Cc}\u{ad}\u{feff}]--[\t-\r\u{85}]]/gv;

/** Every space of Unicode, the no-break ones included, so that quotes match however a page was spaced. */
const whiteSpace = /[\s\u0085]+/g;

/** Removes what no reader sees from `text`: soft hyphens, byte order marks, control characters, lone surrogates. */
export function removeInvisible(text: string): string {
  return text.toWellFormed().replace(invisible, '');
}

/** Turns each run of white space of `text` into one space; spaces at the ends stay (as one). */
export function collapseWhiteSpace(text: string): string {
  return text.replace(whiteSpace, ' ');
}

/** Gives `text` as it stands in a block that is not preformatted: cleaned, collapsed, trimmed, NFC. */
export function canonicalLine(text: string): string {
  return composed(collapseWhiteSpace(removeInvisible(text)).trim());
}

/** So many marks on one letter as no writing has; what follows them is set apart. */
const crowded = /[\p{M}--\u034f]{64}(?=[\p{M}--\u034f])/gv;

/**
 * NFC of `text`. A longer run of combining marks than any writing has is broken by combining grapheme joiners (UAX #15, stream-safe text
 * format), since the time that putting a run in order takes grows with the square of its length.
 */
export function composed(text: string): string {
  return text.replace(crowded, '$&\u034f').normalize('NFC');
}

/** Gives `text` with every line end (CRLF, CR, NEL, LS, PS, VT, FF) as `\n`. */
export function unifyLineEnds(text: string): string {
  return text.replace(/\r\n|[\r\v\f\u0085\u2028\u2029]/g, '\n');
}

/** NFC of a text, and where its offsets went. Offsets are UTF-16 code units. */
export interface Normalised {
  readonly text: string;
  /** New offset of the start of a range; inside a composed character: before it. */
  moveStart(offset: number): number;
  /** New offset of the end of a range; inside a composed character: after it. */
  moveEnd(offset: number): number;
}

/** A code point with all that may compose with it: marks, and Hangul vowels and finals. */
const cluster = /[\s\S][\p{M}\u1160-\u11ff\ud7b0-\ud7fb]*/gu;

/** Normalises `raw` to NFC, keeping account of offsets, so that marks can follow their words. */
export function normaliseWithOffsets(raw: string): Normalised {
  const text = composed(raw);
  if (text === raw) {
    return { text, moveStart: (offset) => offset, moveEnd: (offset) => offset };
  }
  const starts = new Uint32Array(raw.length + 1);
  const ends = new Uint32Array(raw.length + 1);
  let after = 0;
  for (const match of raw.matchAll(cluster)) {
    const before = after;
    after = Math.min(before + composed(match[0]).length, text.length);
    const from = match.index;
    const to = from + match[0].length;
    starts.fill(before, from, to);
    ends.fill(after, from + 1, to + 1);
  }
  starts[raw.length] = text.length;
  ends[raw.length] = text.length;
  return {
    text,
    moveStart: (offset) => starts[offset] ?? text.length,
    moveEnd: (offset) => ends[offset] ?? text.length,
  };
}
