import { type RefObject, useCallback, useLayoutEffect, useState } from 'react';
import { watchScroll } from '../../ui/watch-scroll.ts';

/** Which lines are near the view. All lines have the same height, so they need not be measured. */
export interface LineWindow {
  /** Index of the first line that has an element, and of the last. */
  readonly first: number;
  readonly last: number;
  /** How many lines fit into the view. */
  readonly fitting: number;
  /** Brings a line into view, if it is not. */
  readonly reveal: (index: number) => void;
}

/** Lines with elements beyond the view, at either end. */
const overscan = 12;

/** Follows the scrolling of an element whose first child, the head, stays in view. */
export function useLineWindow(
  scroller: RefObject<HTMLElement | null>,
  { count, lineHeight }: { readonly count: number; readonly lineHeight: number },
): LineWindow {
  const [view, setView] = useState({ top: 0, fitting: 40 });

  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const follow = () => {
      const top = Math.floor(element.scrollTop / lineHeight);
      const fitting = Math.max(1, Math.floor((element.clientHeight - headHeight(element)) / lineHeight));
      setView((before) => (before.top === top && before.fitting === fitting ? before : { top, fitting }));
    };
    return watchScroll(element, follow);
  }, [scroller, lineHeight]);

  const reveal = useCallback(
    (index: number) => {
      const element = scroller.current;
      if (element === null) return;
      const top = index * lineHeight;
      const room = element.clientHeight - headHeight(element);
      if (top < element.scrollTop) element.scrollTop = top;
      else if (top + lineHeight > element.scrollTop + room) element.scrollTop = top + lineHeight - room;
    },
    [scroller, lineHeight],
  );

  return {
    first: Math.max(0, Math.min(view.top, count - 1) - overscan),
    last: Math.min(count - 1, view.top + view.fitting + overscan),
    fitting: view.fitting,
    reveal,
  };
}

function headHeight(element: HTMLElement): number {
  return element.firstElementChild?.clientHeight ?? 0;
}
