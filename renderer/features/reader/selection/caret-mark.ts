import type { TextSurface } from '../surface/text-surface.ts';

/**
 * Shows the caret that the keyboard moves, since a page shows one only in text fields. `page` is the positioned
 * element that scrolls with the text. Returns what takes it away.
 */
export function showCaret(surface: TextSurface, page: HTMLElement): () => void {
  const mark = document.createElement('div');
  mark.className = 'reader-caret';
  mark.hidden = true;
  page.appendChild(mark);
  let isByKeyboard = false;

  const draw = (): void => {
    const box = isByKeyboard && document.activeElement === surface.element ? caretBox(surface) : null;
    mark.hidden = box === null;
    if (box === null) return;
    const origin = page.getBoundingClientRect();
    mark.style.insetBlockStart = `${box.top - origin.top}px`;
    mark.style.left = `${box.left - origin.left}px`;
    mark.style.height = `${box.height}px`;
    // Solid while it moves: the blinking starts anew.
    for (const animation of mark.getAnimations()) animation.currentTime = 0;
  };
  const onKey = (): void => {
    isByKeyboard = true;
  };
  const onPointer = (): void => {
    isByKeyboard = false;
    draw();
  };
  const resized = new ResizeObserver(draw);
  resized.observe(page);
  document.addEventListener('selectionchange', draw);
  surface.element.addEventListener('keydown', onKey);
  surface.element.addEventListener('pointerdown', onPointer);
  surface.element.addEventListener('blur', draw);
  surface.element.addEventListener('focus', draw);
  return () => {
    resized.disconnect();
    document.removeEventListener('selectionchange', draw);
    surface.element.removeEventListener('keydown', onKey);
    surface.element.removeEventListener('pointerdown', onPointer);
    surface.element.removeEventListener('blur', draw);
    surface.element.removeEventListener('focus', draw);
    mark.remove();
  };
}

/** Where the caret stands; null for a selection, which shows itself. */
function caretBox(surface: TextSurface): DOMRect | null {
  const selection = getSelection();
  if (!selection?.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!surface.element.contains(range.startContainer)) return null;
  const [box] = range.getClientRects();
  if (box !== undefined) return box;
  const { startContainer } = range;
  const element = startContainer instanceof Element ? startContainer : startContainer.parentElement;
  return element?.getBoundingClientRect() ?? null;
}
