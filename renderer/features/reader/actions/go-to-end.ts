import { placeCaret } from '../selection/read-selection.ts';
import { useReader } from '../view/reader-store.ts';

/** Goes to the first or the last line of the text and puts the caret there. */
export function goToEnd(end: 'start' | 'end'): void {
  const { view } = useReader.getState();
  if (view === null) return;
  const offset = end === 'start' ? 0 : view.surface.content.text.length;
  view.surface.element.focus({ preventScroll: true });
  placeCaret(view.surface, offset);
  view.goTo(offset);
}
