import type { TextRange } from '../../../../shared/model/capture.ts';
import type { Region } from '../../../../shared/model/page.ts';
import type { StripPoint } from '../ranges/strip-slots.ts';
import { boxAt } from '../surface/geometry.ts';
import type { ReadingView } from '../view/reading-view.ts';

/** What the strip shows: words, or a region of a page. */
type Shown = TextRange & { readonly region?: Region };

/**
 * How far down the strip things fall: beside their lines where all of the text is in view, else by how much text is above
 * them. `placing` says that lines may have moved; the places themselves are read from the page.
 */
export function pointsOf<Item extends Shown>(
  items: readonly Item[],
  view: ReadingView,
  placing: number,
): readonly StripPoint<Item>[] {
  const isByLine = placing > 0 && isWhollyInView(view);
  const frame = isByLine ? view.scroller.getBoundingClientRect() : null;
  return items.map((item) => ({
    item,
    place: (frame && placeOfLine(item, view, frame)) ?? placeInText(item, view),
  }));
}

/** Whether there is nothing to scroll. */
export function isWhollyInView({ scroller }: ReadingView): boolean {
  return scroller.scrollHeight <= scroller.clientHeight + 1;
}

/** Where the line of words, or the top of a region, stands in the pane; null where neither is on screen. */
function placeOfLine({ start, region }: Shown, view: ReadingView, frame: DOMRect): number | null {
  if (region !== undefined && view.pages !== null) {
    const page = view.pages.pages[region.page]?.element.getBoundingClientRect();
    return page === undefined ? null : (page.top + topOf(region) * page.height - frame.top) / frame.height;
  }
  const line = boxAt(view.surface, start, 'forward');
  return line === null ? null : ((line.top + line.bottom) / 2 - frame.top) / frame.height;
}

/** A region as far down the text of its page as it is down the page; where pages have no text, down all of them. */
function placeInText({ start, region }: Shown, { surface, pages }: ReadingView): number {
  const { length } = surface.content.text;
  const inText = start / Math.max(1, length);
  if (region === undefined || pages === null) return inText;
  const { summaries } = pages;
  if (!summaries.some(({ hasText }) => hasText)) return (region.page + topOf(region)) / summaries.length;
  const end = summaries[region.page + 1]?.start ?? length;
  return inText + (topOf(region) * (end - start)) / Math.max(1, length);
}

function topOf({ boxes }: Region): number {
  return boxes.reduce((top, { y }) => Math.min(top, y), 1);
}
