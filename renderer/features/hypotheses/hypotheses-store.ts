import { create } from 'zustand';
import type { AskedPassage } from '../../stores/claims.ts';
import { useWorkspace } from '../../stores/workspace.ts';

/** A cell of the table: a row of an item and a column of a hypothesis; column -1 is the passage itself. */
export interface ActiveCell {
  readonly row: number;
  readonly column: number;
}

/** View state of competing hypotheses; stays while one reads. */
export interface HypothesesState {
  /** The question whose hypotheses are shown; null: the first one that has any. */
  readonly question: string | null;
  readonly active: ActiveCell;
  /** Hypotheses as they were written, or those with the least against them first. */
  readonly order: 'written' | 'against';
  /** The passage that is asked to be held against hypotheses. */
  readonly adding: AskedPassage | null;
  /** The table is to take the focus when it is next shown. */
  readonly isFocusAwaited: boolean;
}

export const useHypotheses = create<HypothesesState>()(() => ({
  question: null,
  active: { row: 0, column: 0 },
  order: 'written',
  adding: null,
  isFocusAwaited: false,
}));

/** Shows the hypotheses as they were left, or those of a question. */
export function openHypotheses(question?: string): void {
  useHypotheses.setState({ isFocusAwaited: true, ...(question === undefined ? {} : { question }) });
  useWorkspace.setState({ view: 'hypotheses' });
}
