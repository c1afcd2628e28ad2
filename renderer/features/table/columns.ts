import type { TableSort, TableSortKey } from '../../../shared/model/table-row.ts';
import { type TableColumn, tableColumn } from '../../../shared/model/table-preferences.ts';
import { updatePreferences, usePreferences } from '../../stores/preferences.ts';

/** What the head of each column says. */
export const columnTitles: Readonly<Record<TableSortKey, string>> = {
  quote: 'Quote',
  comment: 'Comment',
  tags: 'Tags',
  document: 'Document',
  source: 'Source',
  grade: 'Grade',
  published: 'Published',
  created: 'Created',
  modified: 'Modified',
  state: 'State',
};

/** The columns that are shown, in their order. */
export function shownColumns(columns: readonly TableColumn[]): readonly TableColumn[] {
  return columns.filter(({ isShown }) => isShown);
}

/** Sorts by a column: the other way round where the rows are sorted by it already. */
export function sortBy(id: TableSortKey): void {
  const { tableSort } = usePreferences.getState();
  updatePreferences({ tableSort: sortAfter(tableSort, id) });
}

/** The sort that choosing a column makes of the present one. */
export function sortAfter({ by, direction }: TableSort, id: TableSortKey): TableSort {
  const isTurned = by === id && direction === 'ascending';
  return { by: id, direction: isTurned ? 'descending' : 'ascending' };
}

/** Gives a column another width, CSS pixels at the first text size; widths out of range go to the nearest end. */
export function resizeColumn(id: TableSortKey, width: number): void {
  const { minValue, maxValue } = tableColumn.shape.width;
  const limited = Math.round(Math.min(maxValue ?? width, Math.max(minValue ?? width, width)));
  changeColumn(id, { width: limited });
}

/** Shows or hides a column; the last one that is shown stays. */
export function showColumn(id: TableSortKey, isShown: boolean): void {
  const shown = shownColumns(usePreferences.getState().tableColumns);
  if (!isShown && shown.length === 1) return;
  changeColumn(id, { isShown });
}

/** Moves a column so many places among all of them, hidden ones included where `among` says so. */
export function moveColumn(id: TableSortKey, step: 1 | -1, among: 'all' | 'shown'): void {
  const columns = usePreferences.getState().tableColumns;
  updatePreferences({ tableColumns: [...movedColumn(columns, { id, step, among })] });
}

/** The columns with one of them a place further. */
export function movedColumn(
  columns: readonly TableColumn[],
  { id, step, among }: { readonly id: TableSortKey; readonly step: 1 | -1; readonly among: 'all' | 'shown' },
): readonly TableColumn[] {
  const from = columns.findIndex((column) => column.id === id);
  let to = from + step;
  while (among === 'shown' && columns[to]?.isShown === false) to += step;
  const moved = columns[from];
  if (moved === undefined || columns[to] === undefined) return columns;
  return columns.toSpliced(from, 1).toSpliced(to, 0, moved);
}

function changeColumn(id: TableSortKey, change: Partial<TableColumn>): void {
  const { tableColumns } = usePreferences.getState();
  updatePreferences({
    tableColumns: tableColumns.map((column) => (column.id === id ? { ...column, ...change } : column)),
  });
}
