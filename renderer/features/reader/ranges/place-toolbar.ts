/** A rectangle of the window, in CSS pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface ToolbarPlace {
  readonly left: number;
  readonly top: number;
}

/** Between the words and the toolbar. */
const gap = 8;

/**
 * Where a toolbar stands clear of selected words: above their first line in view, below the last one where there is no
 * room, at the lower edge of the pane where neither has; always inside `bounds`. It begins where the words begin: at
 * the left for left-to-right text, at the right for right-to-left. Null when none of the words is in view.
 */
export function placeToolbar(
  lines: readonly Box[],
  size: { readonly width: number; readonly height: number },
  bounds: Box,
  direction: 'ltr' | 'rtl',
): ToolbarPlace | null {
  const inView = lines.filter((line) => line.bottom > bounds.top && line.top < bounds.bottom);
  const [first] = inView;
  if (first === undefined) return null;
  const top = Math.min(...inView.map((line) => line.top));
  const bottom = Math.max(...inView.map((line) => line.bottom));
  const firstLine = inView.filter((line) => line.top < first.bottom && line.bottom > first.top);
  const wanted =
    direction === 'ltr'
      ? Math.min(...firstLine.map((line) => line.left))
      : Math.max(...firstLine.map((line) => line.right)) - size.width;
  const left = clamp(wanted, bounds.left + gap, bounds.right - gap - size.width);
  const above = top - gap - size.height;
  if (above >= bounds.top + gap) return { left, top: above };
  const below = bottom + gap;
  if (below + size.height <= bounds.bottom - gap) return { left, top: below };
  return { left, top: bounds.bottom - gap - size.height };
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(high, value));
}
