import { z } from 'zod';

/** A range of the canonical text, in UTF-16 code units, end exclusive. */
export const textRange = z.object({ start: z.int().nonnegative(), end: z.int().nonnegative() });
export type TextRange = Readonly<z.infer<typeof textRange>>;

const blockPlace = {
  ...textRange.shape,
  /** How many block quotations this block stands in; absent when none. */
  quoteDepth: z.int().positive().optional(),
};

/**
 * One block of a capture. Blocks are in text order, do not overlap, and are joined by one `\n` in the canonical
 * text, so `blocks[i].end + 1 === blocks[i + 1].start`. A block without words (a bare image) is empty: start === end.
 */
export const block = z.discriminatedUnion('type', [
  z.object({ type: z.literal('paragraph'), ...blockPlace }),
  z.object({ type: z.literal('heading'), level: z.int().min(1).max(6), ...blockPlace }),
  z.object({
    type: z.literal('list-item'),
    /** 0 for an item of an outermost list. */
    depth: z.int().nonnegative(),
    /** The number of an ordered list's item; null for a bullet and for the item's second and later paragraphs. */
    ordinal: z.int().nullable(),
    /** True for the second and later blocks of one item: they show no marker. */
    continued: z.boolean(),
    ...blockPlace,
  }),
  z.object({
    /** One row; its cells are separated by `\t` in the canonical text. */
    type: z.literal('table-row'),
    /** Counts the tables of the capture from 0; rows of one table share it. */
    table: z.int().nonnegative(),
    header: z.boolean(),
    ...blockPlace,
  }),
  /** White space, line breaks included, is kept as it was. */
  z.object({ type: z.literal('preformatted'), ...blockPlace }),
  z.object({
    /** The text is the caption. */
    type: z.literal('figure'),
    /** SHA-256 (hex) of an image stored with the capture; null when the image was not embedded in the file. */
    image: z.string().nullable(),
    alternative: z.string(),
    ...blockPlace,
  }),
]);
export type Block = Readonly<z.infer<typeof block>>;

/** Inline formatting of a range; marks may nest and overlap. */
export const mark = z.discriminatedUnion('type', [
  z.object({
    type: z.enum([
      'strong',
      'emphasis',
      'code',
      'underline',
      'strikethrough',
      'superscript',
      'subscript',
      'line-break',
    ]),
    ...textRange.shape,
  }),
  /** `href` is absolute where the document's own address is known; only http, https and mailto are kept. */
  z.object({ type: z.literal('link'), href: z.string(), ...textRange.shape }),
]);
export type Mark = Readonly<z.infer<typeof mark>>;

/** Whether the stored bytes still hash to the SHA-256 they were stored under. */
export const integrity = z.enum(['verified', 'changed', 'unverified']);
export type Integrity = z.infer<typeof integrity>;

export const captureSummary = z.object({
  id: z.string(),
  document: z.string(),
  /** SHA-256 of the original bytes, lower-case hex. */
  sha256: z.string(),
  mediaType: z.string(),
  fileName: z.string().nullable(),
  /** UTC, ISO 8601 with milliseconds. */
  capturedAt: z.string(),
  /** Length of the canonical text in UTF-16 code units. */
  characters: z.int(),
  bytes: z.int(),
  /** The WHATWG label the bytes were decoded with; null where the format has no such notion. */
  encoding: z.string().nullable(),
  /** `name/version` of the extractor that made the canonical text. */
  extractor: z.string(),
  integrity,
});
export type CaptureSummary = Readonly<z.infer<typeof captureSummary>>;

export const captureContent = z.object({
  capture: captureSummary,
  text: z.string(),
  blocks: z.array(block).readonly(),
  marks: z.array(mark).readonly(),
});
export type CaptureContent = Readonly<z.infer<typeof captureContent>>;
