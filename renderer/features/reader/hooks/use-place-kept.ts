import { useEffect } from 'react';
import { boxAt } from '../surface/geometry.ts';
import type { ReadingView } from '../view/reading-view.ts';

/**
 * Keeps the words at the top of the view there when the lines of the text become longer or shorter: when a pane is
 * opened beside it, resized or closed, and when the type is made larger.
 */
export function usePlaceKept(view: ReadingView | null): void {
  useEffect(() => {
    // Pages keep their place by themselves.
    if (view === null || view.pages !== null) return undefined;
    const { surface, scroller } = view;
    // Not the first line in view: before the fonts are there, lines begin elsewhere.
    let first = view.openedAt;
    let width = surface.element.clientWidth;
    const onScrollEnd = (): void => {
      // What was brought back to the top is still what was read: the line it is on now may begin before it.
      if (!isAtTop(view, first)) first = view.firstOffset();
    };
    const resized = new ResizeObserver(() => {
      const { clientWidth } = surface.element;
      // Without its box on screen the text has no width, and none of its lines breaks anew.
      if (clientWidth === 0 || clientWidth === width) return;
      width = clientWidth;
      if (first > 0) view.goTo(first);
    });
    resized.observe(surface.element);
    scroller.addEventListener('scrollend', onScrollEnd);
    return () => {
      resized.disconnect();
      scroller.removeEventListener('scrollend', onScrollEnd);
    };
  }, [view]);
}

function isAtTop({ surface, scroller }: ReadingView, offset: number): boolean {
  const line = boxAt(surface, offset, 'forward');
  return line !== null && Math.abs(line.top - scroller.getBoundingClientRect().top) < tolerance;
}

/** Pixels. */
const tolerance = 4;
