import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type DrawnEntry, layOutLane } from '../../../renderer/features/timeline/lay-out-lane.ts';
import { nextEntry } from '../../../renderer/features/timeline/next-entry.ts';
import { packRows } from '../../../renderer/features/timeline/pack-rows.ts';
import type { Lane } from '../../../renderer/features/timeline/shown-entries.ts';
import { spanOf } from '../../../renderer/features/timeline/spans.ts';

function entryOf(id: string, date: string, lane: Lane = 'event'): DrawnEntry {
  const span = spanOf(date);
  if (span === null) throw new Error(`${date} cannot be drawn`);
  const document = { id: 'document', title: 'The quay' };
  const own = { passage: null, claim: null, place: null, capture: null, isAccepted: true };
  return { id, lane, date, words: date, document, ...own, span };
}

const dayMs = 86_400_000;
/** One pixel for each day since 1 January 2000. */
const toX = (moment: number) => (moment - Date.UTC(2000, 0, 1)) / dayMs;

test('entries that would touch stand below each other, and others in one row', () => {
  const entries = [entryOf('a', '2000-01-01'), entryOf('b', '2000-01-02'), entryOf('c', '2001')];
  const { hasLabels, placed } = layOutLane(entries, toX);
  expect(hasLabels).toBe(true);
  expect(placed.map(({ entry, row }) => [entry.id, row])).toEqual([
    ['a', 0],
    ['b', 1],
    ['c', 0],
  ]);
});

test('a year is as wide as its days, and a day as wide as can be hit, around its middle', () => {
  const { placed } = layOutLane([entryOf('year', '2001'), entryOf('day', '2003-01-01')], toX);
  expect(placed.map(({ start, end }) => end - start)).toEqual([365, 8]);
  expect(placed[1]?.start).toBe(toX(Date.UTC(2003, 0, 1)) + 0.5 - 4);
});

test('words stand in a bar that has room for them, where they can be seen of it, else behind it', () => {
  const entries = [entryOf('long', '1995/2000'), entryOf('month', '2000-03'), entryOf('decade', '2001/2010')];
  const { placed } = layOutLane(entries, toX);
  expect(placed.map(({ labelAt }) => labelAt)).toEqual([5 * 365 + 1 + 8, 31 + 4, 8]);
});

test('words are left out where so many stand together that they would take too many rows', () => {
  const entries = Array.from({ length: 60 }, (_, index) => entryOf(String(index), '2000-01'));
  const { hasLabels, placed, stacks } = layOutLane(entries, toX);
  expect(hasLabels).toBe(false);
  const stacked = stacks.reduce((sum, { count }) => sum + count, 0);
  expect(placed.length + stacked).toBe(60);
  expect(stacks).toEqual([
    { start: 0, end: 56, count: 40, time: { start: Date.UTC(2000, 0, 1), end: Date.UTC(2000, 1, 1) } },
  ]);
});

test('no two extents of a row touch, and none is lost', () => {
  const extent = fc.record({
    start: fc.integer({ min: 0, max: 500 }),
    length: fc.integer({ min: 1, max: 90 }),
  });
  fc.assert(
    fc.property(fc.array(extent, { maxLength: 80 }), fc.integer({ min: 1, max: 12 }), (given, most) => {
      const extents = given
        .map(({ start, length }) => ({ start, end: start + length }))
        .toSorted((a, b) => a.start - b.start);
      const rows = packRows(extents, most, 2);
      expect(rows).toHaveLength(extents.length);
      const inRows = Map.groupBy(
        extents.flatMap((each, index) => {
          const row = rows[index];
          return row == null ? [] : [{ ...each, row }];
        }),
        ({ row }) => row,
      );
      for (const [row, inRow] of inRows) {
        expect(row).toBeLessThan(most);
        for (const [index, each] of inRow.entries())
          expect((inRow[index - 1]?.end ?? -2) + 2).toBeLessThanOrEqual(each.start);
      }
    }),
  );
});

test('keys go through a lane in time, and to what is nearest in time in the next lane that has any', () => {
  const [early, late] = [entryOf('early', '1998'), entryOf('late', '2004')];
  const [first, second] = [entryOf('first', '1990', 'capture'), entryOf('second', '2003', 'capture')];
  const all = [first, early, second, late];
  expect(nextEntry(all, undefined, 'ArrowRight')).toBe(first);
  expect(nextEntry(all, early, 'ArrowRight')).toBe(late);
  expect(nextEntry(all, late, 'ArrowRight')).toBeUndefined();
  expect(nextEntry(all, late, 'ArrowDown')).toBe(second);
  expect(nextEntry(all, first, 'ArrowUp')).toBe(early);
  expect(nextEntry(all, early, 'ArrowUp')).toBeUndefined();
  expect(nextEntry(all, late, 'Home')).toBe(early);
  expect(nextEntry(all, first, 'End')).toBe(second);
});
