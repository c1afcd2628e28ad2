import type { TextRange } from '../../../../shared/model/capture.ts';
import type { TextSurface } from '../surface/text-surface.ts';
import { tidyRange } from '../text/tidy-range.ts';

/** Where the window's selection is, seen from the text. */
export type SelectionPlace =
  /** Words of the text are selected; UTF-16 offsets, order of the text. */
  | { readonly type: 'words'; readonly range: TextRange }
  /** It is a caret in the text, or holds no words. */
  | { readonly type: 'caret' }
  | { readonly type: 'elsewhere' };

/** Reads the window's selection, whichever way it was drawn and whatever elements its ends are in. */
export function readSelection(surface: TextSurface): SelectionPlace {
  const selection = getSelection();
  if (selection === null || selection.rangeCount === 0) return { type: 'elsewhere' };
  const range = selection.getRangeAt(0);
  const isHere = [range.startContainer, range.endContainer].some((node) => surface.element.contains(node));
  if (!isHere) return { type: 'elsewhere' };
  if (range.collapsed) return { type: 'caret' };
  const start = surface.offsetOf({ node: range.startContainer, offset: range.startOffset }, 'start');
  const end = surface.offsetOf({ node: range.endContainer, offset: range.endOffset }, 'end');
  const tidy = start < end ? tidyRange(surface.content.text, start, end) : null;
  return tidy === null ? { type: 'caret' } : { type: 'words', range: tidy };
}

/** Selects words of the text; their chunks are built if need be. */
export function selectWords(surface: TextSurface, range: TextRange): void {
  const from = surface.pointOf(range.start, 'forward');
  const to = surface.pointOf(range.end, 'backward');
  if (from !== null && to !== null) {
    getSelection()?.setBaseAndExtent(from.node, from.offset, to.node, to.offset);
  }
}

/** Puts the caret into the text at an offset. */
export function placeCaret(surface: TextSurface, offset: number): void {
  const affinity = offset >= surface.content.text.length ? 'backward' : 'forward';
  const point = surface.pointOf(offset, affinity);
  if (point !== null) getSelection()?.collapse(point.node, point.offset);
}

/** The offset of the caret, or of the end of a selection that moves; null when it is not in the text. */
export function caretOffset(surface: TextSurface): number | null {
  const selection = getSelection();
  const node = selection?.focusNode ?? null;
  if (selection === null || node === null || !surface.element.contains(node)) return null;
  return surface.offsetOf({ node, offset: selection.focusOffset }, 'start');
}
