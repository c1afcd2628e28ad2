import { z } from 'zod';

/**
 * A stretch of the canonical text on one line of a page: `length` UTF-16 code units from `start` on. Places and sizes are points
 * (1/72 inch; pixels for an image), from the top left corner of the page as it stands upright; `y` is the top of the line. `turn`
 * is how far the line is turned clockwise, in degrees.
 */
export const pageRun = z.object({
  start: z.int().nonnegative(),
  length: z.int().positive(),
  x: z.number(),
  y: z.number(),
  width: z.number().nonnegative(),
  height: z.number().nonnegative(),
  turn: z.number(),
});
export type PageRun = Readonly<z.infer<typeof pageRun>>;

/** A page of an original, without its words. */
export const pageSummary = z.object({
  /** As printed or as the file names it; else its ordinal. */
  label: z.string(),
  /** Of the page as it stands upright, in points (1/72 inch; pixels for an image). */
  width: z.number().positive(),
  height: z.number().positive(),
  /** Where its text begins, UTF-16; the place a region of this page is listed at. Never smaller than the one before. */
  start: z.int().nonnegative(),
  hasText: z.boolean(),
});
export type PageSummary = Readonly<z.infer<typeof pageSummary>>;

/** A page with where its words stand, in text order. */
export const page = pageSummary.extend({ runs: z.array(pageRun).readonly() });
export type Page = Readonly<z.infer<typeof page>>;

/** A fraction of a page's width or height. */
const fraction = z.number().min(0).max(1);

/** A rectangle of a page, in fractions of the upright page from its top left corner, so that zoom and resolution do not matter. */
export const regionBox = z.object({ x: fraction, y: fraction, width: fraction, height: fraction });
export type RegionBox = Readonly<z.infer<typeof regionBox>>;

/**
 * A part of a page as it looks: what an annotation points at where there are no words. Written in W3C Web Annotation as a
 * FragmentSelector (RFC 8118 `page=…&viewrect=…` for PDF, Media Fragments `xywh=percent:…` for images).
 */
export const region = z.object({
  /** Counts the pages from 0. */
  page: z.int().nonnegative(),
  /** The page as it is printed or named; absent: its ordinal. */
  label: z.string().optional(),
  boxes: z.array(regionBox).min(1).max(1_000).readonly(),
});
export type Region = Readonly<z.infer<typeof region>>;
