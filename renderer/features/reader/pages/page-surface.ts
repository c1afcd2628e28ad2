import { firstWhere } from '../../../../shared/lists/first-where.ts';
import type { CaptureContent, TextRange } from '../../../../shared/model/capture.ts';
import { type DomPoint, pointIn } from '../surface/chunk-dom.ts';
import type { TextSurface } from '../surface/text-surface.ts';
import { offsetBetween, offsetOf } from '../text/run-index.ts';
import { type PageDom, pageDom } from './page-dom.ts';

/** The pages of a capture as elements: a text surface whose chunks are pages. */
export interface PageSurface extends TextSurface {
  readonly chunks: readonly PageDom[];
  readonly chunkAt: (offset: number) => PageDom | undefined;
  readonly chunkOf: (element: Element) => PageDom | undefined;
  /** CSS pixels to a unit of a page. */
  readonly setScale: (scale: number) => void;
}

/**
 * Makes boxes for all pages. The words of a page are there once it was told where they stand (`setRuns`) and was built;
 * until then a place on it is its beginning or its end.
 *
 * The text of a page may reach beyond where the next one's begins: a page number is in the text behind the paragraph that
 * runs over the edge of the page.
 */
export function createPageSurface(content: CaptureContent): PageSurface {
  const element = document.createElement('div');
  const { pages, text } = content;
  const chunks = pages.map((summary, number) =>
    pageDom({ number, summary, text, nextStart: pages[number + 1]?.start ?? text.length }),
  );
  const byElement = new Map(chunks.map((chunk) => [chunk.element as Element, chunk]));
  element.append(...chunks.map((chunk) => chunk.element));

  const indexAt = (offset: number): number => {
    const last = firstWhere(pages.length, (index) => (pages[index]?.start ?? 0) > offset) - 1;
    const index = Math.max(0, last);
    if (chunks[index]?.holds(offset) || !chunks[index - 1]?.holds(offset)) return index;
    return index - 1;
  };

  const pointOf = (offset: number, affinity: 'forward' | 'backward'): DomPoint | null => {
    const asked = affinity === 'forward' ? offset : Math.max(0, offset - 1);
    const index = indexAt(asked);
    const chunk = chunks[index];
    chunk?.build();
    if (chunk !== undefined && chunk.nodes.length > 0) return pointIn(chunk, offset, affinity);
    return null;
  };

  return {
    element,
    content,
    chunks,
    chunkAt: (offset) => chunks[indexAt(offset)],
    chunkOf: (candidate) => byElement.get(candidate),
    offsetOf: (point, edge) => offsetOfPoint(point, edge, { element, chunks, byElement, content }),
    pointOf,
    rangeOf: ({ start, end }: TextRange) => {
      const from = pointOf(start, 'forward');
      const to = pointOf(end, 'backward');
      if (start >= end || from === null || to === null) return null;
      const range = document.createRange();
      range.setStart(from.node, from.offset);
      range.setEnd(to.node, to.offset);
      return range;
    },
    firstBelow: (top) => firstBelow(chunks, top) ?? text.length,
    setScale: (scale) => element.style.setProperty('--page-scale', String(scale)),
    stop: () => {},
  };
}

/** The first words, in reading order, of the first page in view that are wholly below a height of the window. */
function firstBelow(pages: readonly PageDom[], top: number): number | null {
  const first = firstWhere(pages.length, (index) => {
    const page = pages[index];
    return page === undefined || page.element.getBoundingClientRect().bottom > top;
  });
  for (const page of pages.slice(first, first + 2)) {
    if (page.element.getBoundingClientRect().top >= top || !page.hasRuns()) return page.summary.start;
    page.build();
    const index = page.nodes.findIndex((node) => {
      const box = node.parentElement?.getBoundingClientRect();
      return box !== undefined && box.top >= top - tolerance;
    });
    const run = page.runs[index];
    if (run !== undefined) return run.start;
  }
  return pages[first]?.plan.end ?? null;
}

/** Lines are laid out at fractions of a pixel. */
const tolerance = 1.5;

interface Parts {
  readonly element: HTMLElement;
  readonly chunks: readonly PageDom[];
  readonly byElement: ReadonlyMap<Element, PageDom>;
  readonly content: CaptureContent;
}

function offsetOfPoint(point: DomPoint, edge: 'start' | 'end', parts: Parts): number {
  const { element, chunks, byElement, content } = parts;
  if (point.node !== element && !element.contains(point.node)) {
    const whole = document.createRange();
    whole.selectNodeContents(element);
    return whole.comparePoint(point.node, point.offset) < 0 ? 0 : content.text.length;
  }
  if (point.node === element) {
    const next = chunks[point.offset]?.plan.start;
    const previous = chunks[point.offset - 1]?.plan.end;
    return (edge === 'start' ? (next ?? previous) : (previous ?? next)) ?? 0;
  }
  const inside = point.node instanceof Element ? point.node : point.node.parentElement;
  const pageElement = inside?.closest('.pages-page');
  const page = pageElement ? byElement.get(pageElement) : undefined;
  if (page === undefined) return 0;
  const run = page.nodes.indexOf(point.node as Text);
  if (run !== -1) return offsetOf(page.runs, { run, inside: point.offset }) ?? page.plan.start;
  const here = document.createRange();
  here.setStart(point.node, point.offset);
  const before = firstWhere(page.nodes.length, (index) => {
    const node = page.nodes[index];
    return node === undefined || here.comparePoint(node, node.length) >= 0;
  });
  return offsetBetween(page.runs, before, edge) ?? (edge === 'start' ? page.plan.start : page.plan.end);
}
