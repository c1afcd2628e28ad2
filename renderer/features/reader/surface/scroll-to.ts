import { boxAt } from './geometry.ts';
import type { TextSurface } from './text-surface.ts';

/** Where in the view the line of an offset is brought: as its first line, or a third of the way down. */
export type LinePlace = 'top' | 'third';

export interface ScrollTarget {
  readonly offset: number;
  readonly place: LinePlace;
  readonly isSmooth: boolean;
}

/**
 * Scrolls the line of an offset to its place. Chunks on the way are only estimated in height until they are laid out,
 * and pictures and fonts come later, so the place is corrected until all has come to rest, unless the
 * person scrolls or types. Returns what stops that.
 */
export function scrollToLine(surface: TextSurface, scroller: HTMLElement, target: ScrollTarget): () => void {
  let frame = 0;
  let steady = 0;
  let left = mostFrames;
  const stop = (): void => {
    cancelAnimationFrame(frame);
    clearTimeout(end);
    surface.element.removeEventListener('load', correct, { capture: true });
    document.fonts.removeEventListener('loadingdone', correct);
    scroller.removeEventListener('scrollend', correct);
    for (const type of interruptions) scroller.removeEventListener(type, stop);
  };
  const correct = (): void => {
    cancelAnimationFrame(frame);
    const distance = distanceTo(surface, scroller, target) ?? 0;
    if (Math.abs(distance) >= 1) scroller.scrollBy({ top: distance, behavior: 'instant' });
    steady = Math.abs(distance) < 1 ? steady + 1 : 0;
    left -= 1;
    if (steady < steadyFrames && left > 0) frame = requestAnimationFrame(correct);
  };
  const end = setTimeout(stop, arrivalMs);
  surface.element.addEventListener('load', correct, { capture: true });
  document.fonts.addEventListener('loadingdone', correct);
  for (const type of interruptions) scroller.addEventListener(type, stop, { passive: true });
  const distance = distanceTo(surface, scroller, target) ?? 0;
  if (target.isSmooth && Math.abs(distance) >= 1 && Math.abs(distance) < 2 * scroller.clientHeight) {
    scroller.scrollBy({ top: distance, behavior: 'smooth' });
    scroller.addEventListener('scrollend', correct, { once: true });
  } else correct();
  return stop;
}

const interruptions = ['wheel', 'pointerdown', 'keydown', 'touchstart'] as const;
const mostFrames = 30;
const steadyFrames = 3;
/** Pictures and fonts come from this machine; later than this, a correction would surprise. */
const arrivalMs = 2_000;

function distanceTo(surface: TextSurface, scroller: HTMLElement, target: ScrollTarget): number | null {
  if (target.place === 'top' && target.offset === 0) return -scroller.scrollTop;
  const line = boxAt(surface, target.offset, 'forward');
  if (line === null) return null;
  const view = scroller.getBoundingClientRect();
  const wanted = view.top + (target.place === 'third' ? view.height / 3 : 0);
  const distance = line.top - wanted;
  const furthest = scroller.scrollHeight - scroller.clientHeight - scroller.scrollTop;
  return Math.max(-scroller.scrollTop, Math.min(furthest, distance));
}
