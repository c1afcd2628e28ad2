import { z } from 'zod';
import { iri, words } from './web-terms.ts';

export const webTextQuoteSelector = z.object({
  type: z.literal('TextQuoteSelector'),
  exact: words,
  prefix: z.string().optional(),
  suffix: z.string().optional(),
});

/** `start` and `end` count Unicode code points of the canonical text, end exclusive. */
export const webTextPositionSelector = z
  .object({
    type: z.literal('TextPositionSelector'),
    start: z.int().nonnegative(),
    end: z.int().nonnegative(),
  })
  .refine(({ start, end }) => end > start, 'ends before it starts');

const fraction = z.number().min(0).max(1);

/** A part of a page: of a PDF by RFC 8118, of an image by Media Fragments. */
export const webFragmentSelector = z.object({
  type: z.literal('FragmentSelector'),
  conformsTo: iri,
  value: words,
  /** Its rectangles as x, y, width and height, in fractions of the upright page from its top left corner. */
  'assay:boxes': z.array(z.tuple([fraction, fraction, fraction, fraction]).readonly()).min(1),
});
export type WebFragmentSelector = Readonly<z.infer<typeof webFragmentSelector>>;
