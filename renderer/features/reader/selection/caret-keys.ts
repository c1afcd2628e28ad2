import { boxAt, firstOffsetBelow } from '../surface/geometry.ts';
import type { TextSurface } from '../surface/text-surface.ts';
import { type CaretStep, caretStep } from './caret-step.ts';
import { caretOffset, placeCaret } from './read-selection.ts';

/** Lets the arrow keys move a caret through the text and, with Shift, select. Returns what stops it. */
export function listenForCaretKeys(surface: TextSurface, scroller: HTMLElement): () => void {
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.target !== surface.element) return;
    if (event.key.toLowerCase() === 'a' && isSelectAll(event)) {
      event.preventDefault();
      getSelection()?.selectAllChildren(surface.element);
      return;
    }
    const step = caretStep(event, isMac);
    if (step === null) return;
    event.preventDefault();
    ensureCaret(surface, scroller);
    takeStep(surface, step);
    keepInView(surface, scroller);
  };
  surface.element.addEventListener('keydown', onKeyDown);
  return () => surface.element.removeEventListener('keydown', onKeyDown);
}

const isMac = navigator.platform.startsWith('Mac');
const margin = 40;

function isSelectAll(event: KeyboardEvent): boolean {
  return (isMac ? event.metaKey : event.ctrlKey) && !event.shiftKey && !event.altKey;
}

/** The caret starts where the person reads: at the first line in view, unless it is in view already. */
function ensureCaret(surface: TextSurface, scroller: HTMLElement): void {
  const offset = caretOffset(surface);
  const box = offset === null ? null : boxAt(surface, offset, 'forward');
  const view = scroller.getBoundingClientRect();
  if (box !== null && box.bottom > view.top && box.top < view.bottom) return;
  if (getSelection()?.isCollapsed === false && box !== null) return;
  placeCaret(surface, firstOffsetBelow(surface, view.top));
}

/** Takes a step; one that would leave the text is not taken. */
function takeStep(surface: TextSurface, step: CaretStep): void {
  const selection = getSelection();
  const { anchorNode, anchorOffset, focusNode, focusOffset } = selection ?? {};
  if (!selection || !anchorNode || !focusNode) return;
  if (step.type === 'modify') {
    selection.modify(step.alter, step.direction, step.granularity);
    if (surface.element.contains(selection.focusNode)) return;
    selection.setBaseAndExtent(anchorNode, anchorOffset ?? 0, focusNode, focusOffset ?? 0);
    return;
  }
  const { length } = surface.content.text;
  const point = surface.pointOf(
    step.end === 'start' ? 0 : length,
    step.end === 'start' ? 'forward' : 'backward',
  );
  if (point === null) return;
  if (step.alter === 'move') selection.collapse(point.node, point.offset);
  else selection.extend(point.node, point.offset);
}

/** Scrolls no further than needed for the caret's line, and a little around it, to be in view; at the start, to the title. */
function keepInView(surface: TextSurface, scroller: HTMLElement): void {
  const offset = caretOffset(surface);
  const box = offset === null ? null : boxAt(surface, offset, 'forward');
  if (box === null) return;
  if (offset === 0) scroller.scrollTop = 0;
  const view = scroller.getBoundingClientRect();
  const above = box.top - margin - view.top;
  const below = box.bottom + margin - view.bottom;
  if (above < 0) scroller.scrollBy({ top: above, behavior: 'instant' });
  else if (below > 0) scroller.scrollBy({ top: below, behavior: 'instant' });
}
