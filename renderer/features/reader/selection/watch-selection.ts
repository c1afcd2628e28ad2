import type { TextRange } from '../../../../shared/model/capture.ts';
import type { TextSurface } from '../surface/text-surface.ts';
import { readSelection } from './read-selection.ts';

/** What is selected in the text, for the toolbar, the commands and the inspector. */
export interface WatchedSelection {
  readonly range: TextRange | null;
  /** True while the window's own selection is in a text field: the words stay selected, and are painted so. */
  readonly isKept: boolean;
}

/**
 * Tells what is selected in the text: once a frame while it changes, and before any key or click is acted on, so that a
 * command never takes words that were selected a moment ago. Returns what stops it.
 */
export function watchSelection(
  surface: TextSurface,
  onChange: (selection: WatchedSelection) => void,
): () => void {
  let frame = 0;
  let last: WatchedSelection = { range: null, isKept: false };
  const look = (): void => {
    cancelAnimationFrame(frame);
    frame = 0;
    const next = nextSelection(last, surface);
    if (isSame(next, last)) return;
    last = next;
    onChange(next);
  };
  const onSelectionChange = (): void => {
    if (frame === 0) frame = requestAnimationFrame(look);
  };
  document.addEventListener('selectionchange', onSelectionChange);
  window.addEventListener('keydown', look, { capture: true });
  window.addEventListener('keyup', look, { capture: true });
  window.addEventListener('click', look, { capture: true });
  return () => {
    cancelAnimationFrame(frame);
    document.removeEventListener('selectionchange', onSelectionChange);
    window.removeEventListener('keydown', look, { capture: true });
    window.removeEventListener('keyup', look, { capture: true });
    window.removeEventListener('click', look, { capture: true });
  };
}

function nextSelection(last: WatchedSelection, surface: TextSurface): WatchedSelection {
  const place = readSelection(surface);
  switch (place.type) {
    case 'words':
      return { range: place.range, isKept: false };
    case 'caret':
      return { range: null, isKept: false };
    case 'elsewhere':
      return isTyping(surface)
        ? { range: last.range, isKept: last.range !== null }
        : { range: null, isKept: false };
  }
}

/** Whether the focus is in a text field: the palette's, say, from which a command acts on the selected words. */
function isTyping(surface: TextSurface): boolean {
  const active = document.activeElement;
  if (!(active instanceof HTMLElement) || surface.element.contains(active)) return false;
  return active.isContentEditable || active.matches('input, textarea');
}

function isSame(a: WatchedSelection, b: WatchedSelection): boolean {
  return a.isKept === b.isKept && a.range?.start === b.range?.start && a.range?.end === b.range?.end;
}
