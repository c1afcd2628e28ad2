import type { Panes, ReadingPane } from '../../../stores/panes.ts';
import type { ReadingView } from '../view/reading-view.ts';

/** Two copies that are compared, by the ids of their captures. */
export interface ComparedPair {
  /** The older one where both are of one document; else that of the first pane. */
  readonly from: string;
  readonly to: string;
  readonly fromPane: ReadingPane;
}

type Shown = Pick<ReadingView, 'document' | 'capture'> & {
  readonly surface: { readonly content: { readonly capture: { readonly capturedAt: string } } };
};

/** What the two panes show as a pair to compare; null while one of them shows no text. */
export function comparedPair(main: Shown | null, beside: Shown | null): ComparedPair | null {
  if (main === null || beside === null) return null;
  const savedAt = (view: Shown) => view.surface.content.capture.capturedAt;
  const isTurned = main.document === beside.document && savedAt(beside) < savedAt(main);
  return isTurned
    ? { from: beside.capture, to: main.capture, fromPane: 'beside' }
    : { from: main.capture, to: beside.capture, fromPane: 'main' };
}

/** The documents that the panes show, in the order of their ids. */
export function shownDocuments({ panes }: Pick<Panes, 'panes'>): readonly string[] {
  return [panes.main, panes.beside].flatMap((content) => (content === null ? [] : [content.document])).sort();
}
