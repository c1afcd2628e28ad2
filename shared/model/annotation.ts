import { z } from 'zod';

/** W3C Web Annotation motivations in use. */
export const motivation = z.enum(['highlighting', 'commenting', 'tagging']);
export type Motivation = z.infer<typeof motivation>;

/** How a target sits on its capture's text now. */
export const anchorState = z.enum(['exact', 'moved', 'approximate', 'orphaned']);
export type AnchorState = z.infer<typeof anchorState>;

/** W3C TextQuoteSelector. */
export const textQuoteSelector = z.object({ exact: z.string(), prefix: z.string(), suffix: z.string() });
export type TextQuoteSelector = Readonly<z.infer<typeof textQuoteSelector>>;

/** One passage: both W3C text selectors, positions in UTF-16 code units of the capture's canonical text. */
export const annotationTarget = z.object({
  document: z.string(),
  capture: z.string(),
  ...textQuoteSelector.shape,
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  state: anchorState,
  /** 1 for an exact anchor. */
  score: z.number().min(0).max(1),
});
export type AnnotationTarget = Readonly<z.infer<typeof annotationTarget>>;

export const annotation = z.object({
  id: z.string(),
  motivation,
  target: annotationTarget,
  tags: z.array(z.string()).readonly(),
  /** The comment's note; null when there is none. */
  comment: z.object({ note: z.string(), text: z.string(), lexical: z.string() }).nullable(),
  createdAt: z.string(),
  modifiedAt: z.string(),
});
export type Annotation = Readonly<z.infer<typeof annotation>>;
