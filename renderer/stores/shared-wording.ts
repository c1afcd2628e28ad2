import { create } from 'zustand';
import type { SharedWording } from '../../shared/model/derivation.ts';
import { useWorkspace } from './workspace.ts';

/** The words that two copies share, painted in both texts while both are shown. */
export interface PaintedWording {
  readonly documents: readonly [string, string];
  /** Captures. */
  readonly one: string;
  readonly other: string;
  readonly sentences: readonly SharedWording[];
}

export const useSharedWording = create<{ readonly painted: PaintedWording | null }>()(() => ({
  painted: null,
}));

/** What is painted now: null while one of the two texts is not shown. */
export function useWordingShown(): PaintedWording | null {
  const painted = useSharedWording((state) => state.painted);
  const isShown = useWorkspace(({ panes, view }) => {
    const shown = [panes.main?.document, panes.beside?.document];
    return view === 'reader' && painted !== null && painted.documents.every((each) => shown.includes(each));
  });
  return isShown ? painted : null;
}

export function hideSharedWording(): void {
  useSharedWording.setState({ painted: null });
}
