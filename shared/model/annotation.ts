import { z } from 'zod';
import { region } from './page.ts';

/** W3C Web Annotation motivations in use. */
export const motivation = z.enum(['highlighting', 'commenting', 'tagging']);
export type Motivation = z.infer<typeof motivation>;

/** How a target sits on its capture's text now. */
export const anchorState = z.enum(['exact', 'moved', 'approximate', 'orphaned']);
export type AnchorState = z.infer<typeof anchorState>;

/** W3C TextQuoteSelector. */
export const textQuoteSelector = z.object({ exact: z.string(), prefix: z.string(), suffix: z.string() });
export type TextQuoteSelector = Readonly<z.infer<typeof textQuoteSelector>>;

/** What a person says to where a target was carried: nothing yet, that it is right, another place, or to leave it. */
export const placementDecision = z.enum(['open', 'accepted', 'placed', 'left']);
export type PlacementDecision = z.infer<typeof placementDecision>;

/** A place in a text, in UTF-16 code units; both null when, and only when, the words have no place there. */
const place = {
  start: z.int().nonnegative().nullable(),
  end: z.int().nonnegative().nullable(),
  state: anchorState,
  /** How sure the place is: 1 when the words and what stands around them are the same; 0 when orphaned. */
  score: z.number().min(0).max(1),
};

/** Where a target stands in another capture of its document. */
export const placement = z.object({
  id: z.string(),
  capture: z.string(),
  /** The words found there; empty when orphaned. */
  exact: z.string(),
  ...place,
  decision: placementDecision,
  /** UTC; null while the decision is open. */
  decidedAt: z.string().nullable(),
});
export type Placement = Readonly<z.infer<typeof placement>>;

/**
 * One passage, pinned to the capture it was taken from, with both W3C text selectors. Only a target that came from
 * another program can be orphaned there: its quote is then as that program gave it.
 */
export const annotationTarget = z.object({
  id: z.string(),
  document: z.string(),
  capture: z.string(),
  ...textQuoteSelector.shape,
  ...place,
  /** A part of a page as it looks, without words: the range is then empty, where the text of its page begins. Null for words. */
  region: region.nullable(),
  /** Where it stands in the other captures of its document to which it was carried. */
  placements: z.array(placement).readonly(),
});
export type AnnotationTarget = Readonly<z.infer<typeof annotationTarget>>;

export const annotation = z.object({
  id: z.string(),
  motivation,
  /** At least one; in the order in which they were added. */
  targets: z.array(annotationTarget).readonly(),
  tags: z.array(z.string()).readonly(),
  /** The comment's note; null when there is none. */
  comment: z.object({ note: z.string(), text: z.string(), lexical: z.string() }).nullable(),
  createdAt: z.string(),
  modifiedAt: z.string(),
});
export type Annotation = Readonly<z.infer<typeof annotation>>;
