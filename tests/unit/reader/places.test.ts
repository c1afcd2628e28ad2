import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Box, placeToolbar } from '../../../renderer/features/reader/ranges/place-toolbar.ts';
import { stripSlots } from '../../../renderer/features/reader/ranges/strip-slots.ts';

const pane: Box = { left: 100, top: 50, right: 900, bottom: 650 };
const size = { width: 300, height: 40 };
const line = (top: number, left = 200, right = 800): Box => ({ left, top, right, bottom: top + 24 });

test('the toolbar stands above the words and begins where they begin', () => {
  expect(placeToolbar([line(300), line(328, 120)], size, pane, 'ltr')).toEqual({ left: 200, top: 252 });
  expect(placeToolbar([line(300)], size, pane, 'rtl')).toEqual({ left: 500, top: 252 });
});

test('it goes below the words where there is no room above', () => {
  expect(placeToolbar([line(60), line(88)], size, pane, 'ltr')).toEqual({ left: 200, top: 120 });
});

test('it stays in the pane when the words fill it, and is gone when they are out of view', () => {
  const filling = Array.from({ length: 40 }, (_, index) => line(20 + index * 28));
  expect(placeToolbar(filling, size, pane, 'ltr')).toEqual({ left: 200, top: 602 });
  expect(placeToolbar([line(700)], size, pane, 'ltr')).toBeNull();
  expect(placeToolbar([], size, pane, 'ltr')).toBeNull();
});

test('wherever the words are, the toolbar is inside the pane and covers none of them while there is room', () => {
  const lines = fc.tuple(
    fc.integer({ min: 20, max: 640 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 60, max: 880 }),
  );
  fc.assert(
    fc.property(lines, fc.constantFrom('ltr' as const, 'rtl' as const), ([top, count, left], direction) => {
      const words = Array.from({ length: count }, (_, index) => line(top + index * 28, left, left + 100));
      const place = placeToolbar(words, size, pane, direction);
      if (place === null) return;
      expect(place.left).toBeGreaterThanOrEqual(pane.left);
      expect(place.left + size.width).toBeLessThanOrEqual(pane.right);
      expect(place.top).toBeGreaterThanOrEqual(pane.top);
      expect(place.top + size.height).toBeLessThanOrEqual(pane.bottom);
      const covers = words.some((word) => word.top < place.top + size.height && word.bottom > place.top);
      expect(covers).toBe(false);
    }),
  );
});

test('what falls together on the strip shares a mark, and the ends stay on it', () => {
  const points = [0, 0.001, 0.5, 1].map((place) => ({ item: place, place }));
  expect(stripSlots(points, 100, 4)).toEqual([
    { top: 0, items: [0, 0.001] },
    { top: 48, items: [0.5] },
    { top: 96, items: [1] },
  ]);
  expect(stripSlots([], 100, 4)).toEqual([]);
});
