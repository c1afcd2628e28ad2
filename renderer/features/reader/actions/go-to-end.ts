import { placeCaret } from '../selection/read-selection.ts';
import type { ReaderStore } from '../view/reader-store.ts';

/** Goes to the first or the last line of the text and puts the caret there. */
export function goToEnd(reader: ReaderStore, end: 'start' | 'end'): void {
  const { view } = reader.getState();
  if (view === null) return;
  const offset = end === 'start' ? 0 : view.surface.content.text.length;
  view.surface.element.focus({ preventScroll: true });
  placeCaret(view.surface, offset);
  view.goTo(offset);
}
