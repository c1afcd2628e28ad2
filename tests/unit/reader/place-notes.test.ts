import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type NoteRoom,
  placeNotes,
  type WantedNote,
} from '../../../renderer/features/reader/margin/place-notes.ts';

const room: NoteRoom = { gap: 6, collapsedHeight: 26, columns: 7, furthest: 90 };

const note = (id: string, top: number, height = 60, isHeld = false): WantedNote => ({
  id,
  top,
  height,
  isHeld,
});

const wanted = fc
  .array(fc.record({ top: fc.nat(1_500), height: fc.integer({ min: 26, max: 180 }), isHeld: fc.boolean() }), {
    maxLength: 40,
  })
  .map((notes) =>
    notes
      .toSorted((one, other) => one.top - other.top)
      .map(({ top, height, isHeld }, index) => ({ id: `${index}`, top, height, isHeld })),
  );

test('a comment with room stands where its passage begins', () => {
  expect(placeNotes([note('a', 40), note('b', 300)], room)).toEqual([
    { id: 'a', top: 40, isCollapsed: false, column: 0 },
    { id: 'b', top: 300, isCollapsed: false, column: 0 },
  ]);
});

test('two that are too close make way for each other by the same distance', () => {
  const [first, second] = placeNotes([note('a', 100), note('b', 120)], room);
  expect(first?.top).toBe(77);
  expect(second?.top).toBe(143);
});

test('where comments push each other too far they become numbers, side by side on one line', () => {
  const crowd = Array.from({ length: 12 }, (_, index) => note(`${index}`, 400 + index));
  const placed = placeNotes(crowd, room);
  expect(placed.every(({ isCollapsed }) => isCollapsed)).toBe(true);
  expect(placed.map(({ column }) => column)).toEqual([0, 1, 2, 3, 4, 5, 6, 0, 1, 2, 3, 4]);
});

test('a comment that is held stays open in a crowd', () => {
  const crowd = Array.from({ length: 12 }, (_, index) => note(`${index}`, 400 + index, 60, index === 5));
  const open = placeNotes(crowd, room).filter(({ isCollapsed }) => !isCollapsed);
  expect(open.map(({ id }) => id)).toEqual(['5']);
});

test('no two overlap, all keep the order of their passages, and nothing stands above the text', () => {
  fc.assert(
    fc.property(wanted, (notes) => {
      const placed = placeNotes(notes, room);
      expect(placed.map(({ id }) => id)).toEqual(notes.map(({ id }) => id));
      for (const [index, { top, isCollapsed, column }] of placed.entries()) {
        expect(top).toBeGreaterThanOrEqual(0);
        expect(column).toBeLessThan(room.columns);
        const before = placed[index - 1];
        if (before === undefined) continue;
        if (before.top === top)
          expect([before.isCollapsed, isCollapsed, column]).toEqual([true, true, before.column + 1]);
        else {
          const height = before.isCollapsed ? room.collapsedHeight : (notes[index - 1]?.height ?? 0);
          expect(top).toBeGreaterThanOrEqual(before.top + height + room.gap - 1e-6);
        }
      }
    }),
  );
});

test('only what is held is far from its passage with its words', () => {
  fc.assert(
    fc.property(wanted, (notes) => {
      const placed = placeNotes(notes, room);
      for (const [index, { top, isCollapsed }] of placed.entries()) {
        const { top: wantedTop = 0, isHeld = false } = notes[index] ?? {};
        if (!isCollapsed && !isHeld) expect(Math.abs(top - wantedTop)).toBeLessThanOrEqual(room.furthest);
      }
    }),
  );
});
