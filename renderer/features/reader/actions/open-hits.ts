import { focusedReader } from '../view/reader-store.ts';

/** What find in document shows in the pane that has the focus. */
export interface OpenHits {
  readonly query: string;
  /** Whether the words are looked for as they stand, rather than as a query of search. */
  readonly isLiteral: boolean;
  readonly capture: string;
}

/** The hits that are marked in the open text; null where there are none. */
export function openHits(): OpenHits | null {
  const { find, view } = focusedReader().getState();
  if (view === null || !find.isOpen || find.hits.length === 0) return null;
  return { query: find.text, isLiteral: find.kind === 'words', capture: view.capture };
}
