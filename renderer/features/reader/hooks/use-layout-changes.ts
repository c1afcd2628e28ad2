import { useEffect } from 'react';
import type { ReadingView } from '../view/reading-view.ts';

/** Calls back in the next frame whenever words may stand elsewhere in the window: after scrolling and resizing. */
export function useLayoutChanges(view: ReadingView, onChange: () => void): void {
  useEffect(() => {
    let frame = 0;
    const ask = (): void => {
      if (frame !== 0) return;
      frame = requestAnimationFrame(() => {
        frame = 0;
        onChange();
      });
    };
    const resized = new ResizeObserver(ask);
    resized.observe(view.page);
    resized.observe(view.scroller);
    view.scroller.addEventListener('scroll', ask, { passive: true });
    return () => {
      cancelAnimationFrame(frame);
      resized.disconnect();
      view.scroller.removeEventListener('scroll', ask);
    };
  }, [view, onChange]);
}
