import type { Box } from '../ranges/place-toolbar.ts';

export interface CardPlace {
  readonly left: number;
  readonly top: number;
}

/** Between the words and the card, and between the card and the pane's edge. */
const gap = 8;

/**
 * Where a card stands clear of the words it is about: below their last line in view, above the first one where there
 * is no room, else at the edge of the pane that leaves most of them to be seen. It begins where the words begin. Null
 * when none of the words is in view.
 */
export function placeCard(
  lines: readonly Box[],
  size: { readonly width: number; readonly height: number },
  bounds: Box,
  direction: 'ltr' | 'rtl',
): CardPlace | null {
  const inView = lines.filter((line) => line.bottom > bounds.top && line.top < bounds.bottom);
  const first = inView[0];
  const last = inView.at(-1);
  if (first === undefined || last === undefined) return null;
  const wanted = direction === 'ltr' ? first.left : first.right - size.width;
  const left = Math.max(bounds.left + gap, Math.min(bounds.right - gap - size.width, wanted));
  const below = last.bottom + gap;
  if (below + size.height <= bounds.bottom - gap) return { left, top: below };
  const above = first.top - gap - size.height;
  if (above >= bounds.top + gap) return { left, top: above };
  const isMoreBelow = bounds.bottom - last.bottom > first.top - bounds.top;
  return { left, top: isMoreBelow ? bounds.bottom - gap - size.height : bounds.top + gap };
}
