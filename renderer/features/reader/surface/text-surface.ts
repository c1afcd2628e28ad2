import { firstWhere } from '../../../../shared/lists/first-where.ts';
import type { CaptureContent, TextRange } from '../../../../shared/model/capture.ts';
import { planChunks } from '../text/chunk-plan.ts';
import { offsetBetween, offsetOf } from '../text/run-index.ts';
import { buildInIdleTime } from './build-in-idle-time.ts';
import { type ChunkDom, chunkMaker, type DomPoint, pointIn, type Reading } from './chunk-dom.ts';

/** The text of a capture as elements, with the way from any point of them to its offset and back. */
export interface TextSurface {
  readonly element: HTMLElement;
  readonly content: CaptureContent;
  readonly chunks: readonly ChunkDom[];
  /** The chunk that holds an offset, or the one before the gap in which it falls; undefined for an empty text. */
  readonly chunkAt: (offset: number) => ChunkDom | undefined;
  readonly chunkOf: (element: Element) => ChunkDom | undefined;
  /**
   * The offset of a point of the page, wherever it is: before the text it is 0, behind it the text's length. `edge`
   * decides points between words: the start of a range moves on to the next words, its end back to the last ones.
   */
  readonly offsetOf: (point: DomPoint, edge: 'start' | 'end') => number;
  /** The point of an offset, its chunk built if need be; `backward` for the end of a range. Null for an empty text. */
  readonly pointOf: (offset: number, affinity: 'forward' | 'backward') => DomPoint | null;
  /** A DOM range over a not empty range of the text; null where there are no words. */
  readonly rangeOf: (range: TextRange) => Range | null;
  /**
   * The offset of the first line wholly below `top` of the window, where a surface knows that better than by going down
   * its lines: lines of pages are not in reading order from top to bottom.
   */
  readonly firstBelow?: (top: number) => number;
  /** Stops building; call it when the surface leaves the page. */
  readonly stop: () => void;
}

/**
 * Makes the surface: boxes for all chunks at once, the chunks from `firstOffset` on built when they come into view
 * (`build` of each), all others in idle time. Offsets do not wait for that: a chunk that is asked for is built then.
 */
export function createTextSurface(
  content: CaptureContent,
  reading: Reading,
  firstOffset: number,
): TextSurface {
  const element = document.createElement('div');
  const chunks = planChunks(content.blocks).map(chunkMaker(content, reading));
  const byElement = new Map(chunks.map((chunk) => [chunk.element as Element, chunk]));
  element.append(...chunks.map((chunk) => chunk.element));

  const indexAt = (offset: number): number =>
    Math.min(
      chunks.length - 1,
      firstWhere(chunks.length, (index) => (chunks[index]?.plan.end ?? 0) >= offset),
    );
  const chunkAt = (offset: number): ChunkDom | undefined => chunks[indexAt(offset)];

  const pointOf = (offset: number, affinity: 'forward' | 'backward'): DomPoint | null => {
    const index = indexAt(offset);
    const step = affinity === 'forward' ? 1 : -1;
    // A chunk of pictures has no words: the nearest that has some is next to it, seldom further.
    for (let at = index; at >= 0 && at < chunks.length; at += step) {
      const chunk = chunks[at];
      chunk?.build();
      const last = chunk?.runs.at(-1);
      if (chunk === undefined || last === undefined) continue;
      if (affinity === 'forward' && offset >= last.end && at + 1 < chunks.length) continue;
      if (affinity === 'backward' && offset <= (chunk.runs[0]?.start ?? 0) && at > 0) continue;
      return pointIn(chunk, offset, affinity);
    }
    const chunk = chunks[index];
    return chunk === undefined ? null : pointIn(chunk, offset, affinity);
  };

  return {
    element,
    content,
    chunks,
    chunkAt,
    chunkOf: (candidate) => byElement.get(candidate),
    offsetOf: (point, edge) => offsetOfPoint(point, edge, { element, chunks, byElement, content }),
    pointOf,
    rangeOf: ({ start, end }) => {
      const from = pointOf(start, 'forward');
      const to = pointOf(end, 'backward');
      if (start >= end || from === null || to === null) return null;
      const range = document.createRange();
      range.setStart(from.node, from.offset);
      range.setEnd(to.node, to.offset);
      return range;
    },
    stop: buildInIdleTime(chunks, indexAt(firstOffset)),
  };
}

interface Parts {
  readonly element: HTMLElement;
  readonly chunks: readonly ChunkDom[];
  readonly byElement: ReadonlyMap<Element, ChunkDom>;
  readonly content: CaptureContent;
}

function offsetOfPoint(point: DomPoint, edge: 'start' | 'end', parts: Parts): number {
  const { element, chunks, byElement, content } = parts;
  if (point.node !== element && !element.contains(point.node)) {
    return isBefore(point, element) ? 0 : content.text.length;
  }
  if (point.node === element) return offsetBetweenChunks(point.offset, edge, chunks);
  const inside = point.node instanceof Element ? point.node : point.node.parentElement;
  const chunkElement = inside?.closest('.reader-chunk');
  const chunk = chunkElement ? byElement.get(chunkElement) : undefined;
  if (chunk === undefined) return 0;
  const here = document.createRange();
  here.setStart(point.node, point.offset);
  // The text nodes in front of the point; a node that holds the point is not in front of it.
  const before = firstWhere(chunk.nodes.length, (index) => {
    const node = chunk.nodes[index];
    return node === undefined || here.comparePoint(node, node.length) >= 0;
  });
  if (chunk.nodes[before] === point.node) {
    return offsetOf(chunk.runs, { run: before, inside: point.offset }) ?? chunk.plan.start;
  }
  const between = offsetBetween(chunk.runs, before, edge);
  return between ?? (edge === 'start' ? chunk.plan.start : chunk.plan.end);
}

function offsetBetweenChunks(before: number, edge: 'start' | 'end', chunks: readonly ChunkDom[]): number {
  const next = chunks[before]?.plan.start;
  const previous = chunks[before - 1]?.plan.end;
  return (edge === 'start' ? (next ?? previous) : (previous ?? next)) ?? 0;
}

/** Whether a point outside an element comes before it. */
function isBefore(point: DomPoint, element: Element): boolean {
  const whole = document.createRange();
  whole.selectNodeContents(element);
  return whole.comparePoint(point.node, point.offset) < 0;
}
