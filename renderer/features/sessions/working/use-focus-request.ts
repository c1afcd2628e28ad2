import { type RefObject, useEffect, useRef } from 'react';
import { type FocusTarget, useSessionWork } from './work-store.ts';

/** The last request that somebody answered: one that nobody could answer yet waits for what it asks for. */
let answered = 0;

/** Puts the focus on an element when that is asked for, also where it comes only then; `toControl` finds what takes it inside. */
export function useFocusRequest<Item extends HTMLElement>(
  target: FocusTarget,
  toControl: (element: Item) => HTMLElement | null = (element) => element,
): RefObject<Item | null> {
  const ref = useRef<Item>(null);
  const { serial, on } = useSessionWork((work) => work.focus);
  useEffect(() => {
    if (on !== target || serial <= answered || ref.current === null) return;
    const control = toControl(ref.current);
    if (control === null) return;
    answered = serial;
    // Whoever has opened a dialog or the palette meanwhile goes on there.
    if (document.activeElement?.closest('[role=dialog]:not([data-closed])') != null) return;
    // The item is scrolled to what is judged in it, not to its top.
    control.focus({ preventScroll: target === 'item' });
    // What stands there already is written on, not written before.
    if (control instanceof HTMLTextAreaElement)
      control.setSelectionRange(control.value.length, control.value.length);
  });
  return ref;
}
