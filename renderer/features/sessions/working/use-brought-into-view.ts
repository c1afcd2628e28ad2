import { type RefObject, useEffect, useRef } from 'react';

/** What a person does of which they do not want to be scrolled away. */
const ownActs = ['keydown', 'pointerdown', 'wheel'] as const;

/**
 * Brings an element to the top of what scrolls it when it becomes the current one and is not wholly in view; again when what stands
 * above it grows, as quotes do that are still being read, until the person does something. On arrival the first one is not: what
 * stands above it is to be read first.
 */
export function useBroughtIntoView<Item extends HTMLElement>(isCurrent: boolean): RefObject<Item | null> {
  const ref = useRef<Item>(null);
  const isArrival = useRef(true);
  useEffect(() => {
    const element = ref.current;
    const list = element?.parentElement ?? null;
    const isFirstOnArrival = isArrival.current && element?.previousElementSibling === null;
    isArrival.current = false;
    if (!isCurrent || element === null || list === null || isFirstOnArrival) return;
    const observer = new ResizeObserver(() => bringIntoView(element));
    const stop = () => observer.disconnect();
    observer.observe(list);
    bringIntoView(element);
    for (const act of ownActs) window.addEventListener(act, stop, { capture: true, once: true });
    return () => {
      stop();
      for (const act of ownActs) window.removeEventListener(act, stop, { capture: true });
    };
  }, [isCurrent]);
  return ref;
}

function bringIntoView(element: HTMLElement): void {
  const scroller = element.closest('.session-item-scroll');
  if (scroller === null) return;
  const [own, shown] = [element.getBoundingClientRect(), scroller.getBoundingClientRect()];
  const isWhole = own.top >= shown.top && own.bottom <= shown.bottom;
  if (!isWhole) element.scrollIntoView({ block: 'start' });
}
