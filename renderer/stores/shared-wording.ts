import { create } from 'zustand';
import type { SharedWording } from '../../shared/model/derivation.ts';

/** The words that two copies share, painted in both texts while both are open. */
export interface PaintedWording {
  /** Captures. */
  readonly one: string;
  readonly other: string;
  readonly sentences: readonly SharedWording[];
}

export const useSharedWording = create<{ readonly painted: PaintedWording | null }>()(() => ({
  painted: null,
}));

export function hideSharedWording(): void {
  useSharedWording.setState({ painted: null });
}
