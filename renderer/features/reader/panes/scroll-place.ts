import { firstWhere } from '../../../../shared/lists/first-where.ts';
import type { TextRange } from '../../../../shared/model/capture.ts';
import { boxAt, firstOffsetBelow } from '../surface/geometry.ts';
import type { TextSurface } from '../surface/text-surface.ts';
import type { ReadingView } from '../view/reading-view.ts';

/**
 * The place of a text that is at a height of the window: an offset, with fractions, that goes evenly through each block
 * and the room between two. What stands above the text counts as one character before it, and the room below as one
 * behind it, so that a page can be followed from its first pixel to its last.
 */
export function placeAt(view: ReadingView, y: number): number {
  if (view.pages !== null) return view.pages.placeAt(y);
  const stretch = stretchAt(view, y);
  const part = stretch.bottom > stretch.top ? (y - stretch.top) / (stretch.bottom - stretch.top) : 0;
  return stretch.start + clamp(part) * (stretch.end - stretch.start);
}

/** The height of the window at which a place of a text is now. */
export function heightOf(view: ReadingView, place: number): number {
  if (view.pages !== null) return view.pages.heightOf(place);
  const stretch = stretchOf(view, place);
  const part = stretch.end > stretch.start ? (place - stretch.start) / (stretch.end - stretch.start) : 0;
  return stretch.top + clamp(part) * (stretch.bottom - stretch.top);
}

/** Words that go evenly from one height to another. */
interface Stretch extends TextRange {
  readonly top: number;
  readonly bottom: number;
}

function stretchAt(view: ReadingView, y: number): Stretch {
  const { surface } = view;
  const { blocks } = surface.content;
  let index = blockOf(surface, firstOffsetBelow(surface, y));
  while (index > 0 && blockStretch(view, index).top > y) index -= 1;
  const block = blockStretch(view, index);
  if (y < block.top) return above(view);
  if (y <= block.bottom) return block;
  return index + 1 < blocks.length ? between(view, index) : below(view);
}

function stretchOf(view: ReadingView, place: number): Stretch {
  const { blocks, text } = view.surface.content;
  if (place < 0 || blocks.length === 0) return above(view);
  if (place > text.length) return below(view);
  const index = blockOf(view.surface, place);
  const block = blockStretch(view, index);
  return place < block.start && index > 0 ? between(view, index - 1) : block;
}

/** The first block that does not end before a place. */
function blockOf({ content: { blocks } }: TextSurface, place: number): number {
  const index = firstWhere(blocks.length, (candidate) => (blocks[candidate]?.end ?? 0) >= place);
  return Math.min(index, blocks.length - 1);
}

function blockStretch({ surface, page }: ReadingView, index: number): Stretch {
  const block = surface.content.blocks[index] ?? { start: 0, end: 0 };
  const first = boxAt(surface, block.start, 'forward');
  const last = boxAt(surface, block.end, 'backward');
  const top = first?.top ?? page.getBoundingClientRect().top;
  return { start: block.start, end: block.end, top, bottom: Math.max(top, last?.bottom ?? top) };
}

function between(view: ReadingView, index: number): Stretch {
  const before = blockStretch(view, index);
  const after = blockStretch(view, index + 1);
  return { start: before.end, end: after.start, top: before.bottom, bottom: after.top };
}

function above(view: ReadingView): Stretch {
  return {
    start: -1,
    end: 0,
    top: view.page.getBoundingClientRect().top,
    bottom: blockStretch(view, 0).top,
  };
}

function below(view: ReadingView): Stretch {
  const { text, blocks } = view.surface.content;
  return {
    start: text.length,
    end: text.length + 1,
    top: blockStretch(view, blocks.length - 1).bottom,
    bottom: view.page.getBoundingClientRect().bottom,
  };
}

function clamp(part: number): number {
  return Math.min(1, Math.max(0, part));
}
