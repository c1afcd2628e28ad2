import { useEffect, useState } from 'react';
import type { Box } from './place-card.ts';

/** How often the window is looked at for what the step is about: panes are dragged, toolbars come and go. */
const everyMs = 200;

/** Where the first of some selectors that is on screen is now; null where none is. */
export function useTargetBox(selectors: readonly string[]): Box | null {
  const [box, setBox] = useState<Box | null>(null);
  useEffect(() => {
    const look = () => {
      const next = boxOf(selectors);
      setBox((last) => (JSON.stringify(last) === JSON.stringify(next) ? last : next));
    };
    look();
    const timer = setInterval(look, everyMs);
    window.addEventListener('resize', look);
    return () => {
      clearInterval(timer);
      window.removeEventListener('resize', look);
    };
  }, [selectors]);
  return box;
}

function boxOf(selectors: readonly string[]): Box | null {
  for (const selector of selectors) {
    const element = document.querySelector(selector);
    if (!(element instanceof HTMLElement) || !element.checkVisibility({ visibilityProperty: true })) continue;
    const { left, top, right, bottom } = element.getBoundingClientRect();
    const [shownTop, shownBottom] = [Math.max(top, 0), Math.min(bottom, innerHeight)];
    if (shownBottom - shownTop < 8) continue;
    return { left, top: shownTop, width: right - left, height: shownBottom - shownTop };
  }
  return null;
}
