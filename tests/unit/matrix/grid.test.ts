import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { offsetShowing, spanInView } from '../../../renderer/features/matrix/grid-window.ts';
import { cellWithin, type GridExtent, nextCell } from '../../../renderer/features/matrix/next-cell.ts';

const scrolled = fc.record({
  offset: fc.integer({ min: 0, max: 20_000 }),
  room: fc.integer({ min: 0, max: 3_000 }),
  size: fc.integer({ min: 8, max: 120 }),
  count: fc.integer({ min: 0, max: 600 }),
});

describe('the part of the grid that has elements', () => {
  it('always has what is in view, and at most a few dozen more', () => {
    fc.assert(
      fc.property(scrolled, ({ offset, room, size, count }) => {
        const { first, last } = spanInView({ offset, room, size, count });
        for (let index = 0; index < count; index += 1) {
          const isInView = (index + 1) * size > offset && index * size < offset + room;
          if (isInView && (index < first || index > last)) return false;
        }
        return last < count && (count === 0 || last - first < Math.ceil(room / size) + 40);
      }),
    );
  });

  it('does not change while one scrolls by a little', () => {
    const at = (offset: number) => spanInView({ offset, room: 600, size: 30, count: 500 });
    expect(at(4_000)).toEqual(at(4_020));
  });

  it('is scrolled as little as shows a cell', () => {
    const view = { offset: 300, room: 300, size: 30 };
    expect(offsetShowing(12, view)).toBe(300);
    expect(offsetShowing(3, view)).toBe(90);
    expect(offsetShowing(25, view)).toBe(480);
  });
});

/** Rows 0 and 3 are headings. */
const extent: GridExtent = {
  rows: 6,
  columns: 4,
  fitting: 3,
  isHeading: (row) => row === 0 || row === 3,
};

function whereTo(key: string, row: number, column: number, isFar = false) {
  const pressed = { key, ctrlKey: isFar, metaKey: false, altKey: false, shiftKey: false };
  const next = nextCell(pressed, { row, column }, extent);
  return next === null ? null : [next.row, next.column];
}

describe('the keys of the grid', () => {
  it('go from cell to cell, over headings, and to the heads of rows and columns', () => {
    expect(whereTo('ArrowRight', 1, 1)).toEqual([1, 2]);
    expect(whereTo('ArrowRight', 1, 3)).toEqual([1, 3]);
    expect(whereTo('ArrowLeft', 1, 0)).toEqual([1, -1]);
    expect(whereTo('ArrowDown', 2, 1)).toEqual([4, 1]);
    expect(whereTo('ArrowUp', 4, 1)).toEqual([2, 1]);
    expect(whereTo('ArrowUp', 1, 2)).toEqual([-1, 2]);
    expect(whereTo('ArrowDown', -1, 2)).toEqual([1, 2]);
    expect(whereTo('ArrowDown', 5, 2)).toEqual([5, 2]);
  });

  it('go to the ends, and a page on', () => {
    expect(whereTo('Home', 4, 2)).toEqual([4, 0]);
    expect(whereTo('End', 4, 2)).toEqual([4, 3]);
    expect(whereTo('Home', 4, 2, true)).toEqual([1, 0]);
    expect(whereTo('End', 1, 0, true)).toEqual([5, 3]);
    expect(whereTo('PageDown', 1, 0)).toEqual([4, 0]);
    expect(whereTo('PageUp', 5, 0)).toEqual([2, 0]);
  });

  it('leave other keys to the window', () => {
    expect(whereTo('x', 1, 1)).toBeNull();
    expect(
      nextCell(
        { key: 'ArrowDown', ctrlKey: false, metaKey: false, altKey: true, shiftKey: false },
        { row: 1, column: 1 },
        extent,
      ),
    ).toBeNull();
  });

  it('keep the focus in a grid that became smaller', () => {
    expect(cellWithin({ row: 40, column: 9 }, extent)).toEqual({ row: 5, column: 3 });
    expect(cellWithin({ row: 0, column: -1 }, extent)).toEqual({ row: 1, column: -1 });
  });
});
