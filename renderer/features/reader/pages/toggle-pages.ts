import type { ReadingPane } from '../../../stores/panes.ts';
import { chooseReadingForm, hasPages } from '../../../stores/reading-form.ts';
import { handOverPosition } from '../hooks/use-reading-position.ts';
import { focusedReader, readerOf } from '../view/reader-store.ts';

/** Whether what is read in the pane that has the focus has pages. */
export function isPaged(): boolean {
  const { view } = focusedReader().getState();
  return view !== null && hasPages(view.surface.content);
}

/** Whether it is shown on them. */
export function isOnPages(): boolean {
  return focusedReader().getState().view?.pages != null;
}

/** Goes from the text to the pages or back, to the words one reads. */
export function togglePages(pane: ReadingPane): void {
  const { view } = readerOf(pane).getState();
  if (view === null || !hasPages(view.surface.content)) return;
  handOverPosition(view);
  chooseReadingForm(pane, view.capture, view.pages === null ? 'pages' : 'text');
}
