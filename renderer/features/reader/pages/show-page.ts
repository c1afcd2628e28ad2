import type { ReadingPane } from '../../../stores/panes.ts';
import { readerOf } from '../view/reader-store.ts';
import { togglePages } from './toggle-pages.ts';

/** Goes from the text of a pane to one of its pages, counted from 0; once they are there. */
export function showPage(pane: ReadingPane, page: number): void {
  const reader = readerOf(pane);
  const capture = reader.getState().view?.capture;
  const stop = reader.subscribe(({ view }) => {
    if (view === null) return;
    if (view.capture === capture && view.pages === null) return;
    stop();
    if (view.capture !== capture) return;
    view.pages?.goToPage(page);
  });
  togglePages(pane);
}
