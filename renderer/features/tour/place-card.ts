/** A rectangle of the window, in CSS pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

const gap = 14;

/**
 * Where the card stands: beside, below or above what it is about, where there is room for it, else in the target's lower
 * corner; in the lower middle of the window where it is about nothing. Always whole within the window.
 */
export function placeCard(
  target: Box | null,
  card: Size,
  window: Size,
): { readonly left: number; readonly top: number } {
  const within = (left: number, top: number) => ({
    left: Math.max(gap, Math.min(left, window.width - card.width - gap)),
    top: Math.max(gap, Math.min(top, window.height - card.height - gap)),
  });
  if (target === null) {
    return within((window.width - card.width) / 2, window.height - card.height - 4 * gap);
  }
  const right = target.left + target.width;
  const bottom = target.top + target.height;
  if (window.width - right >= card.width + 2 * gap) return within(right + gap, target.top);
  if (target.left >= card.width + 2 * gap) return within(target.left - card.width - gap, target.top);
  if (window.height - bottom >= card.height + 2 * gap) return within(target.left, bottom + gap);
  if (target.top >= card.height + 2 * gap) return within(target.left, target.top - card.height - gap);
  return within(right - card.width - 2 * gap, bottom - card.height - 2 * gap);
}
