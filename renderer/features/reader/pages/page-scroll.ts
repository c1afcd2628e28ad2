import { firstWhere } from '../../../../shared/lists/first-where.ts';
import type { TextRange } from '../../../../shared/model/capture.ts';
import type { Region } from '../../../../shared/model/page.ts';
import type { Box } from '../ranges/place-toolbar.ts';
import { boxAt } from '../surface/geometry.ts';
import type { LinePlace } from '../surface/scroll-to.ts';
import type { PageDom } from './page-dom.ts';
import type { PageSurface } from './page-surface.ts';

/** Brings places of pages into view. What is asked for before its words are known is found once they are. */
export interface PageScroll {
  readonly toOffset: (offset: number, place: LinePlace, isSmooth?: boolean) => void;
  readonly toRegion: (region: Region) => void;
  readonly toPage: (page: number) => void;
  /** Words of a page are known now: what was asked for on it is gone to. */
  readonly arrived: (page: PageDom) => void;
  /** Does something that changes how large pages are, and keeps what one looks at where it is. */
  readonly keeping: (change: () => void) => void;
  readonly stop: () => void;
}

/** Makes the scrolling of a page view. `want` is told of a page whose words are missed. */
export function createPageScroll(
  surface: PageSurface,
  scroller: HTMLElement,
  want: (page: PageDom) => void,
): PageScroll {
  let pending: { readonly page: PageDom; readonly go: () => void } | null = null;
  const forget = (): void => {
    pending = null;
  };
  for (const type of interruptions) scroller.addEventListener(type, forget, { passive: true });

  const toBox = (box: Box, place: LinePlace, isSmooth: boolean): void => {
    const view = scroller.getBoundingClientRect();
    const top = box.top - view.top - (place === 'third' ? view.height / 3 : topMargin);
    const isAside = box.left < view.left + sideMargin || box.left > view.right - sideMargin;
    const left = isAside ? box.left - view.left - view.width / 4 : 0;
    const isNear = Math.abs(top) < 2 * view.height;
    scroller.scrollBy({ top, left, behavior: isSmooth && isNear ? 'smooth' : 'instant' });
  };
  const toPageTop = (page: PageDom | undefined): void => {
    if (page === undefined) return;
    const view = scroller.getBoundingClientRect();
    const box = page.element.getBoundingClientRect();
    scroller.scrollBy({ top: box.top - view.top - topMargin, behavior: 'instant' });
  };

  const toOffset = (offset: number, place: LinePlace, isSmooth = false): void => {
    forget();
    if (offset === 0 && place === 'top') {
      scroller.scrollTop = 0;
      return;
    }
    const page = surface.chunkAt(offset);
    if (page === undefined) return;
    const box = page.hasRuns() ? boxAt(surface, offset, 'forward') : null;
    if (box !== null) toBox(box, place, isSmooth);
    else toPageTop(page);
    if (page.hasRuns()) return;
    pending = { page, go: () => toOffset(offset, place) };
    want(page);
  };

  return {
    toOffset,
    toPage: (number) => {
      forget();
      toPageTop(surface.chunks[number]);
    },
    toRegion: (region) => {
      forget();
      const page = surface.chunks[region.page]?.element.getBoundingClientRect();
      const [first] = region.boxes;
      if (page === undefined || first === undefined) return;
      const left = page.left + first.x * page.width;
      const top = page.top + first.y * page.height;
      const right = left + first.width * page.width;
      const bottom = top + first.height * page.height;
      toBox({ left, top, right, bottom }, 'third', false);
    },
    arrived: (page) => {
      if (pending?.page !== page) return;
      const { go } = pending;
      forget();
      go();
    },
    keeping: (change) => {
      const at = anchorOf(surface, scroller);
      change();
      if (at === null) return;
      const view = scroller.getBoundingClientRect();
      const box = at.page.element.getBoundingClientRect();
      scroller.scrollBy({
        top: box.top + at.down * box.height - view.top - view.height / 3,
        left: box.left + at.across * box.width - view.left - view.width / 2,
        behavior: 'instant',
      });
      pending?.go();
    },
    stop: () => {
      forget();
      for (const type of interruptions) scroller.removeEventListener(type, forget);
    },
  };
}

/** The page at a third of the view, and where on it that is, in fractions of the page. Null above the first page. */
function anchorOf(
  surface: PageSurface,
  scroller: HTMLElement,
): { readonly page: PageDom; readonly down: number; readonly across: number } | null {
  if (scroller.scrollTop <= 0) return null;
  const view = scroller.getBoundingClientRect();
  const y = view.top + view.height / 3;
  const page = pageAt(surface, y);
  const box = page?.element.getBoundingClientRect();
  if (page === undefined || box === undefined || box.top > y) return null;
  return {
    page,
    down: (y - box.top) / box.height,
    across: (view.left + view.width / 2 - box.left) / box.width,
  };
}

/** The first page that does not end above a height of the window. */
export function pageAt({ chunks }: PageSurface, y: number): PageDom | undefined {
  const first = firstWhere(
    chunks.length,
    (index) => (chunks[index]?.element.getBoundingClientRect().bottom ?? 0) > y,
  );
  return chunks[Math.min(first, chunks.length - 1)];
}

/** Whether any of a range's words on a page are in view, clear of the edges. */
export function isRangeInView(surface: PageSurface, scroller: HTMLElement, range: TextRange): boolean {
  const box = boxAt(surface, range.start, 'forward');
  const view = scroller.getBoundingClientRect();
  if (box === null) return false;
  const isDown = box.top >= view.top + sideMargin && box.bottom <= view.bottom - sideMargin;
  return isDown && box.left >= view.left && box.right <= view.right;
}

const interruptions = ['wheel', 'pointerdown', 'keydown', 'touchstart'] as const;
/** CSS pixels. */
const topMargin = 12;
const sideMargin = 24;
