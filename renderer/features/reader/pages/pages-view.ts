import type { CaptureContent } from '../../../../shared/model/capture.ts';
import {
  createPagePictures,
  naturalScale,
  rememberPassword,
  scaleFor,
  steppedZoom,
  type Zoom,
  zoomOf,
} from '../../pages/index.ts';
import { addHighlightRules } from '../paint/highlight-registry.ts';
import { createPainter } from '../paint/painter.ts';
import { firstOffsetBelow } from '../surface/geometry.ts';
import { flash } from '../view/flash.ts';
import {
  directionOf,
  isMotionWelcome,
  type ReadingView,
  type ReadingViewParts,
  setUpElement,
} from '../view/reading-view.ts';
import { copyLogicalWords } from './copy-words.ts';
import type { PageDom } from './page-dom.ts';
import { heightOnPages, placeOnPages } from './page-heights.ts';
import { createPageScroll, isRangeInView, pageAt } from './page-scroll.ts';
import { createPageSurface } from './page-surface.ts';
import { createPagesState, type PagesControl } from './pages-control.ts';
import { loadRuns } from './run-loader.ts';
import { showTrouble } from './show-trouble.ts';
import './pages.css';

export interface PagesViewParts extends ReadingViewParts {
  readonly zoom: Zoom;
  readonly onZoom: (zoom: Zoom) => void;
}

/** Puts a capture's pages on screen: their pictures, and over them the words of its text. */
export function createPagesView(parts: PagesViewParts): ReadingView {
  const { content, scroller, host } = parts;
  addHighlightRules();
  const surface = createPageSurface(content);
  const direction = directionOf(content, parts.direction);
  setUpElement(surface.element, parts, direction);
  surface.element.classList.add('pages-text');
  // Paper is light in every theme, and so are the colours that are laid over it.
  surface.element.dataset['theme'] = 'light';
  const natural = naturalScale(content.capture.mediaType);
  const typical = typicalPage(content);
  const state = createPagesState(parts.zoom);
  const painter = createPainter();
  const pictures = createPagePictures({ ...content.capture, capture: content.capture.id });
  const near = new Set<PageDom>();
  let stopFlash = (): void => {};

  host.replaceChildren(surface.element);
  const scroll = createPageScroll(surface, scroller, (page) => runs.want(page.number));
  const applyZoom = (): void => {
    const { zoom } = state.getState();
    const room = roomOf(scroller);
    if (room.width <= 0) return;
    parts.page.style.setProperty('--room-width', `${scroller.clientWidth}px`);
    const scale = scaleFor(zoom, typical, room, natural);
    surface.setScale(scale);
    pictures.setScale(scale);
    state.setState({ factor: zoomOf(scale, natural) });
  };
  applyZoom();
  const runs = loadRuns({
    capture: content.capture.id,
    pages: content.pages.length,
    first: surface.chunkAt(parts.offset)?.number ?? 0,
    onRuns: (number, known) => {
      const page = surface.chunks[number];
      if (page === undefined) return;
      page.setRuns(known);
      if (near.has(page)) showWords(page);
      scroll.arrived(page);
    },
  });
  const showWords = (page: PageDom): void => {
    painter.hide(page);
    painter.show(page);
  };
  const showPicture = (page: PageDom): void =>
    pictures.show({
      page: page.number,
      size: page.summary,
      host: page.picture,
      onShown: () => showTrouble(page, null),
      onTrouble: (trouble) => {
        showTrouble(page, trouble);
        if (trouble === 'locked' || trouble === 'wrong password') state.setState({ lock: trouble });
      },
    });

  const watcher = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        const page = surface.chunkOf(target);
        if (page === undefined) continue;
        if (isIntersecting) {
          near.add(page);
          showPicture(page);
          showWords(page);
        } else {
          near.delete(page);
          pictures.hide(page.number);
          painter.hide(page);
        }
      }
      state.setState({ near: new Set([...near].map(({ number }) => number)) });
    },
    { root: scroller, rootMargin: '60% 0px' },
  );
  for (const page of surface.chunks) watcher.observe(page.element);

  const follow = (): void => {
    const view = scroller.getBoundingClientRect();
    const current = pageAt(surface, view.top + view.height / 3)?.number ?? 0;
    if (current !== state.getState().current) state.setState({ current });
  };
  scroller.addEventListener('scroll', follow, { passive: true });
  let width = scroller.clientWidth;
  const resized = new ResizeObserver(() => {
    if (scroller.clientWidth === 0) return;
    const isFirst = width === 0;
    width = scroller.clientWidth;
    if (isFirst) {
      applyZoom();
      scroll.toOffset(lastOffset, 'top');
    } else scroll.keeping(applyZoom);
  });
  resized.observe(scroller);
  const uncopy = copyLogicalWords(surface);

  scroll.toOffset(parts.offset, 'top');
  follow();
  let lastOffset = parts.offset;
  const firstOffset = (): number => {
    if (scroller.clientHeight === 0 || !surface.element.isConnected) return lastOffset;
    const { top } = scroller.getBoundingClientRect();
    const isAtStart = (surface.chunks[0]?.element.getBoundingClientRect().top ?? 0) >= top;
    lastOffset = isAtStart ? 0 : firstOffsetBelow(surface, top);
    return lastOffset;
  };

  const control: PagesControl = {
    state,
    summaries: content.pages,
    pages: surface.chunks,
    placeAt: (y) => placeOnPages(surface, y),
    heightOf: (place) => heightOnPages(surface, place),
    goToPage: (number) => scroll.toPage(Math.max(0, Math.min(content.pages.length - 1, number))),
    setZoom: (zoom) => {
      state.setState({ zoom });
      scroll.keeping(applyZoom);
      parts.onZoom(zoom);
    },
    stepZoom: (step) => control.setZoom(steppedZoom(state.getState().factor, step)),
    unlock: (password) => {
      rememberPassword(content.capture.id, password);
      state.setState({ lock: null });
      pictures.again();
    },
    revealRegion: scroll.toRegion,
  };

  return {
    document: parts.document,
    capture: content.capture.id,
    language: parts.language,
    direction,
    surface,
    painter,
    scroller,
    page: parts.page,
    openedAt: parts.offset,
    pages: control,
    firstOffset,
    reveal: (range) => {
      scroll.toOffset(range.start, 'third', isMotionWelcome());
      stopFlash();
      if (range.start < range.end) stopFlash = flash(painter, range);
    },
    bringIntoView: (range) => {
      if (!isRangeInView(surface, scroller, range)) scroll.toOffset(range.start, 'third');
    },
    goTo: (offset) => scroll.toOffset(offset, 'top'),
    stop: () => {
      firstOffset();
      stopFlash();
      runs.stop();
      watcher.disconnect();
      resized.disconnect();
      scroller.removeEventListener('scroll', follow);
      uncopy();
      scroll.stop();
      pictures.stop();
      painter.clear();
      surface.element.remove();
    },
  };
}

/** CSS pixels around the pages. */
const margin = { side: 28, above: 12 } as const;

function roomOf({ clientWidth, clientHeight }: HTMLElement): {
  readonly width: number;
  readonly height: number;
} {
  return { width: clientWidth - 2 * margin.side, height: clientHeight - 2 * margin.above };
}

/** The page that others are like: one of middle width, so that a fold-out does not make all others small. */
function typicalPage({ pages }: CaptureContent): { readonly width: number; readonly height: number } {
  const byWidth = pages.toSorted((one, other) => one.width - other.width);
  return byWidth[Math.floor(byWidth.length / 2)] ?? { width: 612, height: 792 };
}
