import { create } from 'zustand';
import { useWorkspace } from '../../stores/workspace.ts';
import type { ValueGrouping, ValueSort } from './shown-values.ts';

/** View state of the disagreements; stays while one reads. The question is that of the list of claims. */
export interface DisagreementsState {
  readonly sort: ValueSort;
  readonly grouping: ValueGrouping;
  /** The key of the series that is drawn; null: the longest. */
  readonly series: string | null;
  readonly isPictureShown: boolean;
  /** The target whose value was opened last. */
  readonly selected: string | null;
}

export const useDisagreements = create<DisagreementsState>()(() => ({
  sort: 'value',
  grouping: 'claim',
  series: null,
  isPictureShown: true,
  selected: null,
}));

/** Shows the disagreements as they were left. */
export function openDisagreements(): void {
  useWorkspace.setState({ view: 'disagreements' });
}
