import { createContext, useContext } from 'react';
import type { ReadingPane } from '../../../stores/panes.ts';

/** Tells the parts of the reader in which pane they are. */
export const PaneContext = createContext<ReadingPane>('main');

export function usePane(): ReadingPane {
  return useContext(PaneContext);
}

/** Names a part of a pane: the same part of the second one needs another name. */
export function usePaneLabel(words: string): string {
  return usePane() === 'main' ? words : `${words} (second text)`;
}
