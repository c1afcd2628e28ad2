import { pageAt } from './page-scroll.ts';
import type { PageDom } from './page-dom.ts';
import type { PageSurface } from './page-surface.ts';

/**
 * The place of a text that is at a height of the window, for pages: an offset, with fractions, that goes evenly from the top of each
 * page to its foot, since lines in columns do not go down a page in the order of the text.
 */
export function placeOnPages(surface: PageSurface, y: number): number {
  const page = pageAt(surface, y);
  if (page === undefined) return 0;
  const { top, height } = page.element.getBoundingClientRect();
  const { start, end } = stretchOf(surface, page);
  return start + Math.min(1, Math.max(0, (y - top) / height)) * (end - start);
}

/** The height of the window at which a place of a text is now, in the same way. */
export function heightOnPages(surface: PageSurface, place: number): number {
  const page = surface.chunkAt(Math.max(0, Math.floor(place)));
  if (page === undefined) return 0;
  const { top, height } = page.element.getBoundingClientRect();
  const { start, end } = stretchOf(surface, page);
  return top + Math.min(1, Math.max(0, end > start ? (place - start) / (end - start) : 0)) * height;
}

/** From where the text of a page begins to where that of the next one does. */
function stretchOf(
  { chunks, content }: PageSurface,
  { number, summary }: PageDom,
): { readonly start: number; readonly end: number } {
  return { start: summary.start, end: chunks[number + 1]?.summary.start ?? content.text.length };
}
