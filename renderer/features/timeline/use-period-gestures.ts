import { type PointerEvent, type RefObject, useEffect, useRef } from 'react';
import { moved, type Period, zoomed } from './period.ts';

interface PeriodGestures {
  readonly onPointerDown: (event: PointerEvent) => void;
  readonly onPointerMove: (event: PointerEvent) => void;
  readonly onPointerUp: () => void;
}

/**
 * Zooms by the wheel with Ctrl or Cmd (and by pinching, which comes as that), moves through time by the wheel with Shift
 * or sideways, and by dragging what lies between the entries. The wheel alone scrolls the lanes.
 */
export function usePeriodGestures(
  element: RefObject<HTMLElement | null>,
  period: Period,
  setPeriod: (period: Period) => void,
): PeriodGestures {
  const latest = useRef({ period, setPeriod });
  const dragged = useRef<{ readonly x: number; readonly period: Period } | null>(null);

  useEffect(() => {
    latest.current = { period, setPeriod };
  });

  // React listens to the wheel in a way that cannot keep the page from scrolling.
  useEffect(() => {
    const { current } = element;
    if (current === null) return;
    const onWheel = (event: WheelEvent) => {
      const { period: shown, setPeriod: show } = latest.current;
      const box = current.getBoundingClientRect();
      if (event.ctrlKey || event.metaKey) {
        const at = shown.start + ((event.clientX - box.left) / box.width) * (shown.end - shown.start);
        show(zoomed(shown, 1.0016 ** event.deltaY, at));
      } else {
        const sideways = event.deltaX !== 0 ? event.deltaX : event.shiftKey ? event.deltaY : 0;
        if (sideways === 0) return;
        show(moved(shown, sideways / box.width));
      }
      event.preventDefault();
    };
    current.addEventListener('wheel', onWheel, { passive: false });
    return () => current.removeEventListener('wheel', onWheel);
  }, [element]);

  return {
    onPointerDown: (event) => {
      if (event.button !== 0 || (event.target as Element).closest('button') !== null) return;
      dragged.current = { x: event.clientX, period };
      event.currentTarget.setPointerCapture(event.pointerId);
    },
    onPointerMove: (event) => {
      const from = dragged.current;
      if (from === null) return;
      const { width } = event.currentTarget.getBoundingClientRect();
      setPeriod(moved(from.period, (from.x - event.clientX) / width));
    },
    onPointerUp: () => {
      dragged.current = null;
    },
  };
}
