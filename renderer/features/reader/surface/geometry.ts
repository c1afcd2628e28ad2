import { firstWhere } from '../../../../shared/lists/first-where.ts';
import type { TextRange } from '../../../../shared/model/capture.ts';
import type { Box } from '../ranges/place-toolbar.ts';
import { firstEndingAfter } from '../text/run-index.ts';
import type { ChunkDom } from './chunk-dom.ts';
import type { TextSurface } from './text-surface.ts';

/**
 * Where the words of a range stand in the window, line by line in text order; only as far as they lie in `chunks`
 * (those near the view), since laying out the rest of a long document would take its time.
 */
export function linesOf(chunks: Iterable<ChunkDom>, range: TextRange): readonly Box[] {
  const inOrder = [...chunks]
    .filter(({ plan }) => plan.start < range.end && plan.end > range.start)
    .sort((a, b) => a.plan.start - b.plan.start);
  return inOrder.flatMap((chunk) => linesInChunk(chunk, range));
}

function linesInChunk(chunk: ChunkDom, range: TextRange): Box[] {
  const lines: Box[] = [];
  for (let index = firstEndingAfter(chunk.runs, range.start); index < chunk.runs.length; index += 1) {
    const run = chunk.runs[index];
    const node = chunk.nodes[index];
    if (run === undefined || node === undefined || run.start >= range.end) break;
    const from = Math.max(range.start, run.start) - run.start;
    const to = Math.min(range.end, run.end) - run.start;
    if (to > from) lines.push(...boxesOf(node, from, to));
  }
  return lines;
}

/** The offset of the character whose glyph is at a point of the window; null where there is none. */
export function offsetAt(surface: TextSurface, x: number, y: number): number | null {
  const caret = document.caretPositionFromPoint(x, y);
  if (caret === null || !(caret.offsetNode instanceof Text)) return null;
  const node = caret.offsetNode;
  if (!surface.element.contains(node)) return null;
  // The caret goes to the nearer side of a glyph, and to the nearest line's end beside it: look which one was meant.
  const hit = [caret.offset, caret.offset - 1].find(
    (offset) =>
      offset >= 0 &&
      offset < node.length &&
      boxesOf(node, offset, offset + 1).some((box) => holds(box, x, y)),
  );
  return hit === undefined ? null : surface.offsetOf({ node, offset: hit }, 'start');
}

/** The offset nearest to a point of the window, also beside the words and between the lines; null outside the text. */
export function nearestOffset(
  surface: TextSurface,
  x: number,
  y: number,
  edge: 'start' | 'end',
): number | null {
  const caret = document.caretPositionFromPoint(x, y);
  if (caret === null || !surface.element.contains(caret.offsetNode)) return null;
  return surface.offsetOf({ node: caret.offsetNode, offset: caret.offset }, edge);
}

/** The offset of the first line that is wholly below `top` of the window; the text's length when there is none. */
export function firstOffsetBelow(surface: TextSurface, top: number): number {
  if (surface.firstBelow !== undefined) return surface.firstBelow(top);
  const { chunks } = surface;
  const first = firstWhere(chunks.length, (index) => {
    const chunk = chunks[index];
    return chunk === undefined || chunk.element.getBoundingClientRect().bottom > top;
  });
  for (const chunk of chunks.slice(first, first + 2)) {
    chunk.build();
    const offset = firstInChunkBelow(chunk, top - tolerance);
    if (offset !== null) return offset;
  }
  return chunks[first]?.plan.end ?? surface.content.text.length;
}

function firstInChunkBelow(chunk: ChunkDom, top: number): number | null {
  const isBelow = (node: Text, offset: number): boolean => {
    const lineTop = lineTopOf(node, offset);
    return lineTop !== null && lineTop >= top;
  };
  const index = firstWhere(chunk.nodes.length, (candidate) => {
    const node = chunk.nodes[candidate];
    return node === undefined || isBelow(node, node.length - 1);
  });
  const node = chunk.nodes[index];
  const run = chunk.runs[index];
  if (node === undefined || run === undefined) return null;
  return run.start + firstWhere(node.length, (offset) => isBelow(node, offset));
}

/** The top of the line an offset is on. The space at which a line breaks may have no box; what precedes it has. */
function lineTopOf(node: Text, offset: number): number | null {
  for (let at = offset; at >= Math.max(0, offset - 2); at -= 1) {
    const range = document.createRange();
    range.setStart(node, at);
    range.setEnd(node, at + 1);
    const [box] = range.getClientRects();
    if (box !== undefined) return box.top;
  }
  return null;
}

/** The box of the character at an offset, its chunk built and laid out if need be; null for a text without words. */
export function boxAt(surface: TextSurface, offset: number, affinity: 'forward' | 'backward'): Box | null {
  const point = surface.pointOf(offset, affinity);
  if (point === null || !(point.node instanceof Text)) return null;
  const { node } = point;
  const from =
    affinity === 'forward' ? Math.min(point.offset, node.length - 1) : Math.max(0, point.offset - 1);
  const boxes = boxesOf(node, from, from + 1);
  return (affinity === 'forward' ? boxes[0] : boxes.at(-1)) ?? null;
}

/** Whether the line of an offset is in view, clear of its edges. */
export function isInView(surface: TextSurface, scroller: HTMLElement, offset: number): boolean {
  const box = boxAt(surface, offset, 'forward');
  const view = scroller.getBoundingClientRect();
  return box !== null && box.top >= view.top + edge && box.bottom <= view.bottom - edge;
}

/** Words nearer than this to the edge of the view, in pixels, are brought further in. */
const edge = 24;
/** Lines are laid out at fractions of a pixel. */
const tolerance = 1.5;

function boxesOf(node: Text, start: number, end: number): readonly DOMRect[] {
  const range = document.createRange();
  range.setStart(node, start);
  range.setEnd(node, end);
  return [...range.getClientRects()].filter((box) => box.width > 0 && box.height > 0);
}

function holds(box: Box, x: number, y: number): boolean {
  return x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
}
