import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Line, linesOf } from '../../../renderer/features/table/lines.ts';

/** All lines, in words. */
function written(lines: ReturnType<typeof linesOf>): readonly string[] {
  const say = (line: Line | undefined) =>
    line?.type === 'group' ? `${line.group.key} (${line.group.count})` : `row ${line?.row}`;
  return Array.from({ length: lines.count }, (_, index) => say(lines.at(index)));
}

const groups = [
  { key: 'a', count: 2 },
  { key: 'b', count: 1 },
  { key: null, count: 3 },
];

describe('the lines of the table', () => {
  test('are its rows where nothing is grouped', () => {
    const lines = linesOf(3, [], () => false);
    expect(written(lines)).toEqual(['row 0', 'row 1', 'row 2']);
    expect([lines.at(-1), lines.at(3)]).toEqual([undefined, undefined]);
    expect(lines.indexOfRow(2)).toBe(2);
  });

  test('have a heading before the rows of each group', () => {
    const lines = linesOf(6, groups, () => false);
    expect(written(lines)).toEqual([
      'a (2)',
      'row 0',
      'row 1',
      'b (1)',
      'row 2',
      'null (3)',
      'row 3',
      'row 4',
      'row 5',
    ]);
    expect(lines.at(4)).toEqual({ type: 'row', row: 2, group: 1 });
    expect([0, 1, 2].map(lines.indexOfGroup)).toEqual([0, 3, 5]);
  });

  test('leave out the rows of folded groups, whose heading stands for them', () => {
    const lines = linesOf(6, groups, ({ key }) => key !== 'b');
    expect(written(lines)).toEqual(['a (2)', 'b (1)', 'row 2', 'null (3)']);
    expect([0, 1, 2, 3, 5].map(lines.indexOfRow)).toEqual([0, 0, 2, 3, 3]);
  });

  test('give every row that is not folded exactly once, in order, and find it again', () => {
    const grouping = fc.array(fc.record({ count: fc.integer({ min: 1, max: 5 }), isFolded: fc.boolean() }), {
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(grouping, (chosen) => {
        const named = chosen.map(({ count }, index) => ({ key: String(index), count }));
        const rows = named.reduce((sum, { count }) => sum + count, 0);
        const lines = linesOf(rows, named, ({ key }) => chosen[Number(key)]?.isFolded ?? false);
        const shown = chosen.flatMap(({ count, isFolded }) => Array<boolean>(count).fill(isFolded));
        const all = Array.from({ length: lines.count }, (_, index) => lines.at(index));
        const rowLines = all.flatMap((line) => (line?.type === 'row' ? [line.row] : []));
        expect(rowLines).toEqual(shown.flatMap((isFolded, row) => (isFolded ? [] : [row])));
        for (const [row, isFolded] of shown.entries()) {
          const line = lines.at(lines.indexOfRow(row));
          expect(line?.type).toBe(isFolded ? 'group' : 'row');
          if (line?.type === 'row') expect(line.row).toBe(row);
        }
      }),
    );
  });
});
