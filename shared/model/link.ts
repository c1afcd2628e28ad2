import { z } from 'zod';
import { region } from './page.ts';

/** What one passage is to another; `custom` is a word of the person's own. */
export const linkRelation = z.enum(['confirms', 'contradicts', 'repeats', 'quotes', 'corrects', 'custom']);
export type LinkRelation = z.infer<typeof linkRelation>;

/** One end of a link: an annotation, with the words and the document of its first passage. */
export const linkEnd = z.object({
  annotation: z.string(),
  document: z.string(),
  /** Of the annotation's first passage; empty for a region. */
  exact: z.string(),
  region: region.nullable().optional(),
});
export type LinkEnd = Readonly<z.infer<typeof linkEnd>>;

/** A statement about two passages: that the one confirms, contradicts, … the other. */
export const link = z.object({
  id: z.string(),
  from: linkEnd,
  to: linkEnd,
  relation: linkRelation,
  /** The person's own word; null when, and only when, the relation is not `custom`. */
  label: z.string().nullable(),
  reason: z.string().nullable(),
  createdAt: z.string(),
});
export type Link = Readonly<z.infer<typeof link>>;

/** What a link says: its relation, with the person's own word where it is `custom`. */
export type LinkMeaning = Pick<Link, 'relation' | 'label'>;

/**
 * What the passage at one end is to the other, as a verb between the two: "contradicts" read from its beginning, "is
 * contradicted by" from its end. A word of the person's own cannot be turned round: it is quoted.
 */
export function relationWords({ relation, label }: LinkMeaning, seenFrom: 'from' | 'to'): string {
  if (relation === 'custom') return seenFrom === 'from' ? (label ?? '') : `“${label ?? ''}”, from`;
  return seenFrom === 'from' ? relation : passive[relation];
}

const passive: Readonly<Record<Exclude<LinkRelation, 'custom'>, string>> = {
  confirms: 'is confirmed by',
  contradicts: 'is contradicted by',
  repeats: 'is repeated by',
  quotes: 'is quoted by',
  corrects: 'is corrected by',
};

/** The other end of a link, and from which end it is seen; from its beginning where both ends are the same. */
export function otherEnd(
  { from, to }: Pick<Link, 'from' | 'to'>,
  annotation: string,
): { readonly end: LinkEnd; readonly seenFrom: 'from' | 'to' } {
  return from.annotation === annotation ? { end: to, seenFrom: 'from' } : { end: from, seenFrom: 'to' };
}
