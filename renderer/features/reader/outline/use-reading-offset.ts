import { useEffect, useState } from 'react';
import { firstOffsetBelow } from '../surface/geometry.ts';
import type { ReadingView } from '../view/reading-view.ts';

/** The offset (UTF-16) that is being read: of the line a third down the view, anew when scrolling has ended. Null without a text. */
export function useReadingOffset(view: ReadingView | null): number | null {
  const [offset, setOffset] = useState<number | null>(view?.openedAt ?? null);
  useEffect(() => {
    if (view === null) return undefined;
    const { scroller, surface } = view;
    const read = (): void => {
      if (scroller.clientHeight === 0) return;
      const { top, height } = scroller.getBoundingClientRect();
      if (scroller.scrollTop === 0) setOffset(0);
      else setOffset(view.pages === null ? firstOffsetBelow(surface, top + height / 3) : view.firstOffset());
    };
    const frame = requestAnimationFrame(read);
    scroller.addEventListener('scrollend', read);
    return () => {
      cancelAnimationFrame(frame);
      scroller.removeEventListener('scrollend', read);
    };
  }, [view]);
  return offset;
}
