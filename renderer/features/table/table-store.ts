import { create } from 'zustand';
import { useTableQuery } from '../../stores/table-query.ts';

/** The line that has the focus, and the annotation it showed when it got it. */
export interface ActiveLine {
  /** From 0, headings of groups included. */
  readonly index: number;
  readonly annotation: string | null;
}

/** View state of the evidence table; stays while a passage is read, so that coming back finds the same row. */
export interface TableState {
  /** Ids of the selected annotations, loaded or not. */
  readonly selected: ReadonlySet<string>;
  /** The line that a range selected with Shift begins at. */
  readonly pivot: number | null;
  readonly active: ActiveLine;
  /** Keys of the folded groups; of other groupings there are other keys. */
  readonly folded: ReadonlySet<string | null>;
  /** How far the table was scrolled when it was left, CSS pixels. */
  readonly scrollTop: number;
  /** The document of the passage that was opened from here; null after coming back. */
  readonly readingFrom: string | null;
  /** Which of the bar's choosers is open. */
  readonly chooser: 'tag' | 'untag' | null;
  /** True from when the grid is to take the focus until it is there to take it. */
  readonly isFocusAwaited: boolean;
}

const atTheTop = { active: { index: 0, annotation: null }, pivot: null, scrollTop: 0 };
const nothingSelected: ReadonlySet<string> = new Set();

export const useTable = create<TableState>()(() => ({
  selected: nothingSelected,
  folded: new Set(),
  readingFrom: null,
  chooser: null,
  isFocusAwaited: false,
  ...atTheTop,
}));

// Another query starts at the top; nothing stays selected that may not be seen any more.
useTableQuery.subscribe(({ query }, before) => {
  if (query !== before.query)
    useTable.setState({ selected: nothingSelected, folded: new Set(), ...atTheTop });
});

export function select(ids: Iterable<string>): void {
  useTable.setState({ selected: new Set(ids) });
}

export function clearSelection(): void {
  useTable.setState({ selected: nothingSelected, pivot: null });
}

/** Adds an annotation to the selection, or takes it out where it was in. */
export function toggleSelected(id: string): void {
  const selected = new Set(useTable.getState().selected);
  if (!selected.delete(id)) selected.add(id);
  useTable.setState({ selected });
}

/** Adds all of some annotations, or takes all out where all were in. */
export function toggleAll(ids: readonly string[]): void {
  const selected = new Set(useTable.getState().selected);
  if (ids.every((id) => selected.has(id))) for (const id of ids) selected.delete(id);
  else for (const id of ids) selected.add(id);
  useTable.setState({ selected });
}

/** Folds a group, or unfolds it. */
export function foldGroup(key: string | null, isFolded: boolean): void {
  const folded = new Set(useTable.getState().folded);
  if (isFolded) folded.add(key);
  else folded.delete(key);
  useTable.setState({ folded });
}
