import { create } from 'zustand';
import type { CaptureComparison } from '../../../../shared/contract/captures.ts';
import type { ComparedPair } from './compared-pair.ts';

/** The comparison of what the two panes show. */
export interface CompareState {
  readonly isOn: boolean;
  /** The documents whose comparison was asked for, in order of their ids: other ones are not compared unasked. */
  readonly documents: readonly string[];
  readonly pair: ComparedPair | null;
  /** Null while it is being made. */
  readonly comparison: CaptureComparison | null;
  /** The sentence of what went wrong; null where nothing did. */
  readonly failure: string | null;
  /** Index of the change that was gone to; -1 before. */
  readonly current: number;
  readonly isListOpen: boolean;
}

export const notComparing: CompareState = {
  isOn: false,
  documents: [],
  pair: null,
  comparison: null,
  failure: null,
  current: -1,
  isListOpen: false,
};

export const useCompare = create<CompareState>()(() => notComparing);
