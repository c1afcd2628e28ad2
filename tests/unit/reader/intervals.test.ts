import fc from 'fast-check';
import { expect, test } from 'vitest';
import { indexIntervals } from '../../../renderer/features/reader/ranges/interval-index.ts';
import { assignLanes, laneCount } from '../../../renderer/features/reader/ranges/lanes.ts';
import { neighbour, nextInStack } from '../../../renderer/features/reader/ranges/stack.ts';

const range = fc.tuple(fc.nat(200), fc.nat(60)).map(([start, length]) => ({ start, end: start + length }));

test('the index finds what looking at every range would find', () => {
  fc.assert(
    fc.property(fc.array(range, { maxLength: 80 }), range, (ranges, window) => {
      const index = indexIntervals(ranges);
      const all = index.items;
      const wider = { start: window.start, end: window.end + 1 };
      expect(index.touching(wider)).toEqual(
        all.filter((one) => one.start < wider.end && one.end > wider.start),
      );
      expect(index.at(window.start)).toEqual(
        all.filter((one) => one.start <= window.start && window.start < one.end),
      );
      expect(all.length).toBe(ranges.filter((one) => one.start < one.end).length);
    }),
  );
});

test('up to three overlapping ranges all get lanes of their own', () => {
  fc.assert(
    fc.property(fc.array(range, { maxLength: 12 }), (ranges) => {
      const { items } = indexIntervals(ranges);
      const lanes = assignLanes(items);
      expect(lanes.every((lane) => lane < laneCount)).toBe(true);
      const stacks = Array.from({ length: 260 }, (_, offset) =>
        items.flatMap((one, index) => (one.start <= offset && offset < one.end ? [lanes[index]] : [])),
      );
      if (stacks.some((lanesHere) => lanesHere.length > laneCount)) return;
      for (const lanesHere of stacks) expect(new Set(lanesHere).size).toBe(lanesHere.length);
    }),
  );
  const nested = [
    { start: 0, end: 30 },
    { start: 5, end: 20 },
    { start: 8, end: 12 },
    { start: 20, end: 25 },
  ];
  expect([...assignLanes(nested)]).toEqual([0, 1, 2, 1]);
});

const stack = [
  { id: 'outer', start: 0, end: 30 },
  { id: 'inner', start: 5, end: 20 },
  { id: 'word', start: 8, end: 12 },
];

test('clicking a stack goes from the uppermost down and round again', () => {
  const clicks: (string | null)[] = [null];
  for (let count = 0; count < 4; count += 1)
    clicks.push(nextInStack(stack, clicks.at(-1) ?? null)?.id ?? null);
  expect(clicks).toEqual([null, 'word', 'inner', 'outer', 'word']);
  expect(nextInStack([], 'word')).toBeNull();
});

test('next and previous go by text order from the active one, else from where the reader is, and round', () => {
  const from = (active: string | null, offset: number, step: 1 | -1) =>
    neighbour(stack, { active, offset }, step)?.id;
  expect(from('outer', 0, 1)).toBe('inner');
  expect(from('outer', 0, -1)).toBe('word');
  expect(from('word', 0, 1)).toBe('outer');
  expect(from(null, 5, 1)).toBe('inner');
  expect(from(null, 6, -1)).toBe('inner');
  expect(from(null, 0, -1)).toBe('word');
  expect(from(null, 90, 1)).toBe('outer');
  expect(neighbour([], { active: null, offset: 0 }, 1)).toBeNull();
});
