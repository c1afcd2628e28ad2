import { Check, Copy, PenLine, Quote, Spline, X } from 'lucide-react';
import type { LinkRelation } from '../../../shared/model/link.ts';

/** A sign for what one passage is to another; the words stand beside it. */
export function RelationSign({ relation }: { readonly relation: LinkRelation }) {
  const Sign = signs[relation];
  return <Sign aria-hidden className="relation-sign" />;
}

const signs = {
  confirms: Check,
  contradicts: X,
  repeats: Copy,
  quotes: Quote,
  corrects: PenLine,
  custom: Spline,
} as const satisfies Record<LinkRelation, typeof Check>;
