import { create } from 'zustand';
import type { MatrixColumn } from '../../../shared/contract/claim-views.ts';
import type { Stance } from '../../../shared/model/claim.ts';
import { useWorkspace } from '../../stores/workspace.ts';
import type { CellPlace } from './next-cell.ts';
import type { CredibilityChoice, MatrixChoice } from './shown-matrix.ts';

/** View state of the matrix; stays while one reads. The question is that of the list of claims. */
export interface MatrixState extends Omit<MatrixChoice, 'question'> {
  readonly by: MatrixColumn['kind'];
  /** Whether documents or sources without any evidence have columns too. */
  readonly areEmptyShown: boolean;
  /** The cell that has the focus. */
  readonly active: CellPlace;
  /** The cell whose passages are shown. */
  readonly open: CellPlace | null;
  /** The grid is to take the focus when it is next shown. */
  readonly isFocusAwaited: boolean;
}

const everything = {
  stances: new Set<Stance>(),
  credibility: new Set<CredibilityChoice>(),
  isDisputedOnly: false,
  claimWords: '',
  columnWords: '',
} satisfies Partial<MatrixState>;

export const useMatrix = create<MatrixState>()(() => ({
  ...everything,
  rowSort: 'question',
  columnSort: 'published',
  by: 'document',
  areEmptyShown: false,
  active: { row: 0, column: 0 },
  open: null,
  isFocusAwaited: false,
}));

export function clearMatrixFilter(): void {
  useMatrix.setState(everything);
}

/** Shows the matrix as it was left. */
export function openMatrix(): void {
  useMatrix.setState({ isFocusAwaited: true });
  useWorkspace.setState({ view: 'matrix' });
}

export function toggleStance(stance: Stance): void {
  useMatrix.setState(({ stances }) => ({ stances: toggled(stances, stance) }));
}

export function toggleCredibility(level: CredibilityChoice): void {
  useMatrix.setState(({ credibility }) => ({ credibility: toggled(credibility, level) }));
}

function toggled<Value>(values: ReadonlySet<Value>, value: Value): ReadonlySet<Value> {
  const next = new Set(values);
  if (!next.delete(value)) next.add(value);
  return next;
}
