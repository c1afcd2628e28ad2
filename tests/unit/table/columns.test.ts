import { describe, expect, test } from 'vitest';
import { movedColumn, shownColumns, sortAfter } from '../../../renderer/features/table/columns.ts';
import { firstColumns, tablePreferences } from '../../../shared/model/table-preferences.ts';

const ids = (columns: readonly { readonly id: string }[]) => columns.map(({ id }) => id);

describe('the columns of the table', () => {
  const columns = firstColumns.map((column) => ({ ...column, isShown: column.id !== 'tags' }));

  test('move by a place among all of them, or past the hidden ones', () => {
    expect(ids(movedColumn(columns, { id: 'quote', step: 1, among: 'all' })).slice(0, 3)).toEqual([
      'tags',
      'quote',
      'comment',
    ]);
    expect(
      ids(shownColumns(movedColumn(columns, { id: 'quote', step: 1, among: 'shown' }))).slice(0, 2),
    ).toEqual(['comment', 'quote']);
  });

  test('stay where there is no further place', () => {
    expect(movedColumn(columns, { id: 'quote', step: -1, among: 'all' })).toEqual(columns);
    expect(movedColumn(columns, { id: 'modified', step: 1, among: 'shown' })).toEqual(columns);
  });

  test('sort upwards first and then the other way', () => {
    const up = sortAfter({ by: 'quote', direction: 'descending' }, 'grade');
    expect(up).toEqual({ by: 'grade', direction: 'ascending' });
    expect(sortAfter(up, 'grade')).toEqual({ by: 'grade', direction: 'descending' });
    expect(sortAfter(sortAfter(up, 'grade'), 'grade')).toEqual(up);
  });

  test('come as at first where what was kept is not one of each', () => {
    const kept = (tableColumns: unknown) => tablePreferences.parse({ tableColumns }).tableColumns;
    expect(kept([...columns])).toEqual(columns);
    expect(kept(columns.slice(1))).toEqual(firstColumns);
    expect(kept([...columns.slice(1), ...columns.slice(1, 2)])).toEqual(firstColumns);
    expect(kept('nothing')).toEqual(firstColumns);
  });
});
