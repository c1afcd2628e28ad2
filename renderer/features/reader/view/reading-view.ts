import type { CaptureContent, TextRange } from '../../../../shared/model/capture.ts';
import { type Direction, prevailingDirection } from '../../../../shared/text/strong-direction.ts';
import type { PagesControl } from '../pages/pages-control.ts';
import { addHighlightRules } from '../paint/highlight-registry.ts';
import { createPainter, type Painter } from '../paint/painter.ts';
import { firstOffsetBelow, isInView } from '../surface/geometry.ts';
import { scrollToLine } from '../surface/scroll-to.ts';
import { createTextSurface, type TextSurface } from '../surface/text-surface.ts';
import { watchChunks } from '../surface/watch-chunks.ts';
import { beginsWithTitle } from '../text/begins-with-title.ts';
import { flash } from './flash.ts';

/** A capture's text on screen: what the commands and the parts around the text work with. */
export interface ReadingView {
  readonly document: string;
  readonly capture: string;
  readonly language: string | null;
  /** The way the document runs; the reader and its strip are laid out that way. */
  readonly direction: Direction;
  readonly surface: TextSurface;
  readonly painter: Painter;
  readonly scroller: HTMLElement;
  /** The positioned element that scrolls with the text. */
  readonly page: HTMLElement;
  /** Where reading was left off when it was opened. */
  readonly openedAt: number;
  /** There where the text is shown on its pages. */
  readonly pages: PagesControl | null;
  /** The offset of the first line in view, 0 while the beginning of the text is; while the text is not shown, what it was last. */
  readonly firstOffset: () => number;
  /** Brings a range to a third of the view's height and emphasises it for a moment. */
  readonly reveal: (range: TextRange) => void;
  /** Brings a range into view where it is not; what is in view stays as it is. */
  readonly bringIntoView: (range: TextRange) => void;
  /** Brings the line of an offset to the top of the view. */
  readonly goTo: (offset: number) => void;
  readonly stop: () => void;
}

export interface ReadingViewParts {
  readonly document: string;
  readonly content: CaptureContent;
  readonly language: string | null;
  readonly direction: Direction | null;
  /** The document's title, the accessible name of the text. */
  readonly title: string;
  /** Where reading was left off. */
  readonly offset: number;
  readonly scroller: HTMLElement;
  readonly page: HTMLElement;
  /** Receives the text. */
  readonly host: HTMLElement;
}

/** Puts a capture's text on screen. */
export function createReadingView(parts: ReadingViewParts): ReadingView {
  const { content, scroller, host } = parts;
  addHighlightRules();
  const surface = createTextSurface(content, parts, parts.offset);
  const direction = directionOf(content, parts.direction);
  setUpElement(surface.element, parts, direction);
  const painter = createPainter();
  host.replaceChildren(surface.element);
  const unwatch = watchChunks(surface, painter, scroller);
  let stopScrolling = (): void => {};
  let stopFlash = (): void => {};

  const scroll = (offset: number, place: 'top' | 'third', isSmooth: boolean): void => {
    stopScrolling();
    stopScrolling = scrollToLine(surface, scroller, { offset, place, isSmooth });
  };
  surface.chunkAt(parts.offset)?.build();
  scroll(parts.offset, 'top', false);

  let lastOffset = parts.offset;
  const firstOffset = (): number => {
    // Without its box on screen the text has no first line: behind the original, and when it is taken away.
    if (scroller.clientHeight === 0 || !surface.element.isConnected) return lastOffset;
    // Pages that are pictures have no lines, but at its top a text is read from its beginning.
    const first =
      scroller.scrollTop <= 0 ? 0 : firstOffsetBelow(surface, scroller.getBoundingClientRect().top);
    lastOffset = first <= (surface.chunks[0]?.plan.start ?? 0) ? 0 : first;
    return lastOffset;
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
    pages: null,
    firstOffset,
    reveal: (range) => {
      scroll(range.start, 'third', isMotionWelcome());
      stopFlash();
      stopFlash = flash(painter, range);
    },
    bringIntoView: (range) => {
      if (!isInView(surface, scroller, range.start)) scroll(range.start, 'third', false);
    },
    goTo: (offset) => scroll(offset, 'top', false),
    stop: () => {
      firstOffset();
      stopScrolling();
      stopFlash();
      unwatch();
      surface.stop();
      painter.clear();
      surface.element.remove();
    },
  };
}

/** Makes an element the one that a text is read in. */
export function setUpElement(element: HTMLElement, parts: ReadingViewParts, direction: Direction): void {
  element.className = 'reader-text';
  element.tabIndex = 0;
  element.setAttribute('role', 'document');
  element.setAttribute('aria-label', parts.title);
  element.dir = direction;
  if (parts.language !== null) element.lang = parts.language;
  if (beginsWithTitle(parts.content, parts.title)) element.dataset['title'] = 'in-text';
}

/** What the document says of itself, else how most of its beginning runs. */
export function directionOf(content: CaptureContent, given: Direction | null): Direction {
  return given ?? prevailingDirection(content.text.slice(0, 4_000)) ?? 'ltr';
}

/** Whether the person has nothing against things that move. */
export function isMotionWelcome(): boolean {
  return !matchMedia('(prefers-reduced-motion: reduce)').matches;
}
