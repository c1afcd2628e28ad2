import { type KeyboardEvent, type RefObject, useEffect, useRef } from 'react';

/**
 * Makes the `[data-roving]` elements inside an element one stop of the Tab key: arrow keys, Home and End move between
 * them. Spread what it gives on that element. An element with `aria-current` or `aria-selected` is the first stop.
 */
export function useRovingFocus<Container extends HTMLElement>(): {
  readonly ref: RefObject<Container | null>;
  readonly onKeyDown: (event: KeyboardEvent) => void;
} {
  const ref = useRef<Container>(null);

  // The items come and go with the data, so the one stop is found anew after each rendering.
  useEffect(() => {
    const items = itemsOf(ref.current);
    const stop =
      items.find((item) => item === document.activeElement) ??
      items.find((item) => item.ariaCurrent === 'true' || item.ariaSelected === 'true') ??
      items[0];
    for (const item of items) item.tabIndex = item === stop ? 0 : -1;
  });

  const onKeyDown = (event: KeyboardEvent) => {
    // With a modifier the arrows belong to commands; Shift may extend a choice while it moves.
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const items = itemsOf(ref.current);
    const index = items.indexOf(document.activeElement as HTMLElement);
    if (index === -1) return;
    const target = items[nextIndex(event.key, index, items.length)];
    if (target === undefined) return;
    event.preventDefault();
    for (const item of items) item.tabIndex = item === target ? 0 : -1;
    target.focus();
  };

  return { ref, onKeyDown };
}

function nextIndex(key: string, index: number, length: number): number {
  switch (key) {
    case 'ArrowDown':
    case 'ArrowRight':
      return index + 1;
    case 'ArrowUp':
    case 'ArrowLeft':
      return index - 1;
    case 'Home':
      return 0;
    case 'End':
      return length - 1;
    default:
      return -1;
  }
}

function itemsOf(container: HTMLElement | null): readonly HTMLElement[] {
  return [...(container?.querySelectorAll<HTMLElement>('[data-roving]') ?? [])];
}
