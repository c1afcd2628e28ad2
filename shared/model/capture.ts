import { z } from 'zod';
import { pageSummary } from './page.ts';
import { captureRecognition } from './recognition.ts';

/** A range of the canonical text, in UTF-16 code units, end exclusive. */
export const textRange = z.object({ start: z.int().nonnegative(), end: z.int().nonnegative() });
export type TextRange = Readonly<z.infer<typeof textRange>>;

/** The number that the file's program sets before a heading or an item, as it shows it: "2.1.3", "(a)". It is no word of the text. */
const numberLabel = { label: z.string().min(1).max(40).optional() };

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
  z.object({ type: z.literal('heading'), level: z.int().min(1).max(6), ...numberLabel, ...blockPlace }),
  z.object({
    type: z.literal('list-item'),
    /** 0 for an item of an outermost list. */
    depth: z.int().nonnegative(),
    /** The number of an ordered list's item; null for a bullet and for the item's second and later paragraphs. */
    ordinal: z.int().nullable(),
    /** True for the second and later blocks of one item: they show no marker. */
    continued: z.boolean(),
    ...numberLabel,
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
  /** A footnote or endnote, where the text has it; marks of the type `note-reference` lead to it by its label. */
  z.object({
    type: z.literal('note'),
    kind: z.enum(['footnote', 'endnote']),
    label: z.string(),
    ...blockPlace,
  }),
  /** What was said from one moment to another, in milliseconds from the beginning of the recording. */
  z.object({
    type: z.literal('cue'),
    startMs: z.int().nonnegative(),
    endMs: z.int().nonnegative(),
    speaker: z.string().nullable(),
    ...blockPlace,
  }),
  /** What stands on page after page beside the text: it is part of what the page says, and of no sentence. */
  z.object({
    type: z.literal('furniture'),
    role: z.enum(['running-head', 'page-number']),
    ...blockPlace,
  }),
  /** A page that is a picture, without words of its own: a scan, or an image that was imported. Always empty. */
  z.object({ type: z.literal('page-image'), page: z.int().nonnegative(), ...blockPlace }),
]);
export type Block = Readonly<z.infer<typeof block>>;

/** Formatting that needs nothing said beside its range. */
export const formatting = z.enum([
  'strong',
  'emphasis',
  'code',
  'underline',
  'strikethrough',
  'superscript',
  'subscript',
  'line-break',
]);
export type Formatting = z.infer<typeof formatting>;

/** By whom, and when, as the file says; null where it does not. */
const trackedChange = { author: z.string().nullable(), date: z.string().nullable() };

/** Inline formatting of a range; marks may nest and overlap. */
export const mark = z.discriminatedUnion('type', [
  z.object({
    type: formatting,
    ...textRange.shape,
  }),
  /** `href` is absolute where the document's own address is known; only http, https and mailto are kept. */
  z.object({ type: z.literal('link'), href: z.string(), ...textRange.shape }),
  /** A link within the text: to the words that begin at `offset` (UTF-16). */
  z.object({ type: z.literal('internal-link'), offset: z.int().nonnegative(), ...textRange.shape }),
  /** The sign that leads to the note of this label; its range is empty where the sign is set by the program and is no word of the text. */
  z.object({
    type: z.literal('note-reference'),
    kind: z.enum(['footnote', 'endnote']),
    label: z.string(),
    ...textRange.shape,
  }),
  /** Words that a tracked change added. */
  z.object({ type: z.literal('inserted'), ...trackedChange, ...textRange.shape }),
  /** Words that a tracked change took away: they are not in the text, and the range is empty, where they stood. */
  z.object({ type: z.literal('deleted'), words: z.string(), ...trackedChange, ...textRange.shape }),
  /** Words recognised on a picture by machine, of which the machine was not sure. */
  z.object({ type: z.literal('uncertain'), ...textRange.shape }),
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
  /** Null where all its words are the file's own. */
  recognition: captureRecognition.nullable(),
});
export type CaptureSummary = Readonly<z.infer<typeof captureSummary>>;

/** One entry of an outline: it leads to the words that begin at `offset` (UTF-16). Level 1 is the outermost. */
export const outlineEntry = z.object({
  title: z.string(),
  level: z.int().positive(),
  offset: z.int().nonnegative(),
});
export type OutlineEntry = Readonly<z.infer<typeof outlineEntry>>;

/** How a part came within its container. */
export const partRelation = z.enum(['attachment', 'member', 'page', 'embedded']);
export type PartRelation = z.infer<typeof partRelation>;

/** The container a copy was taken from. The container itself is not kept: its hash says which one it was. */
export const captureOrigin = z.object({
  /** Without folders. */
  container: z.string(),
  /** Of the container, lower-case hex. */
  sha256: z.string(),
  /** What the container calls it; for containers within containers, from the outermost on, joined by ` › `. */
  member: z.string(),
  relation: partRelation,
  /** As the container says; UTC. Null where it does not. */
  capturedAt: z.string().nullable(),
});
export type CaptureOrigin = Readonly<z.infer<typeof captureOrigin>>;

/** Something a file says of its own making (a camera, a date, a place), as it says it. Stated, never trusted. */
export const embeddedFact = z.object({ name: z.string(), value: z.string() });
export type EmbeddedFact = Readonly<z.infer<typeof embeddedFact>>;

export const captureContent = z.object({
  capture: captureSummary,
  text: z.string(),
  blocks: z.array(block).readonly(),
  marks: z.array(mark).readonly(),
  /** By which its reader finds places, in text order; empty where the file names none: the headings serve then. */
  outline: z.array(outlineEntry).readonly(),
  /** Empty where the original has no pages. Where the words stand on them is asked for page by page. */
  pages: z.array(pageSummary).readonly(),
  origin: captureOrigin.nullable(),
  embedded: z.array(embeddedFact).readonly(),
});
export type CaptureContent = Readonly<z.infer<typeof captureContent>>;
