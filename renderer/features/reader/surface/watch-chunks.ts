import type { Painter } from '../paint/painter.ts';
import type { TextSurface } from './text-surface.ts';

/** Builds and paints chunks while they are within a screen of the view. Returns what stops it. */
export function watchChunks(surface: TextSurface, painter: Painter, scroller: HTMLElement): () => void {
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        const chunk = surface.chunkOf(target);
        if (chunk === undefined) continue;
        if (isIntersecting) painter.show(chunk);
        else painter.hide(chunk);
      }
    },
    { root: scroller, rootMargin: '100% 0px' },
  );
  for (const chunk of surface.chunks) observer.observe(chunk.element);
  return () => observer.disconnect();
}
