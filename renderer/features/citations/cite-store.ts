import { create } from 'zustand';
import type { DraggedPassage } from './drag-passage.ts';

/** View state: the passage that a note is being chosen for, with its words; null: none. */
export interface Citing {
  readonly passage: DraggedPassage | null;
  readonly words: string;
}

export const useCiting = create<Citing>()(() => ({ passage: null, words: '' }));

export function stopCiting(): void {
  useCiting.setState({ passage: null, words: '' });
}
