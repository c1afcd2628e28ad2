import { expect, test } from 'vitest';
import { barLength, placeInWords, sharesOf } from '../../../renderer/features/reader/margin/density.ts';
import type { PlacedAnnotation, TagLook } from '../../../renderer/features/reader/paint/annotation-layer.ts';
import { keepSameSlots, stripSlots } from '../../../renderer/features/reader/ranges/strip-slots.ts';

const denial: TagLook = { id: 'denial', name: 'Denial', colour: 'rose', pattern: 'wavy' };
const figure: TagLook = { id: 'figure', name: 'Casualty figure', colour: 'amber', pattern: 'solid' };

const passage = (tag: TagLook | null, exact = 'at least 31 people'): PlacedAnnotation =>
  ({
    id: exact,
    target: exact,
    start: 0,
    end: 5,
    exact,
    tag,
    lane: 0,
    style: '',
  }) as unknown as PlacedAnnotation;

test('the most frequent tag comes first, what has none is counted too', () => {
  expect(sharesOf([passage(denial), passage(figure), passage(null), passage(figure)])).toEqual([
    { tag: figure, passages: 2 },
    { tag: denial, passages: 1 },
    { tag: null, passages: 1 },
  ]);
});

test('a single passage is told by its quote, several by their tags', () => {
  expect(placeInWords([passage(denial)])).toBe('Denial: at least 31 people');
  expect(placeInWords([passage(null)])).toBe('at least 31 people');
  expect(placeInWords([passage(denial), passage(figure), passage(denial)])).toBe(
    '3 passages: Denial 2, Casualty figure 1',
  );
});

test('bars grow with the passages, the fullest place has the longest, and one passage is never lost', () => {
  expect(barLength(1, 1)).toBe(1);
  expect(barLength(500, 500)).toBe(1);
  expect(barLength(1, 500)).toBeGreaterThan(0.3);
  expect(barLength(200, 500)).toBeGreaterThan(barLength(100, 500));
});

test('a place of the strip at which nothing changed stays the very same', () => {
  const [one, two, three] = [passage(denial, 'one'), passage(figure, 'two'), passage(null, 'three')];
  const slotsOf = (...points: readonly (readonly [item: PlacedAnnotation, place: number])[]) =>
    stripSlots(
      points.map(([item, place]) => ({ item, place })),
      100,
      10,
    );
  const before = slotsOf([one, 0.05], [two, 0.55]);
  const now = slotsOf([one, 0.05], [two, 0.55], [three, 0.56]);
  const kept = keepSameSlots(before, now);
  expect(kept).toEqual(now);
  expect(kept[0]).toBe(before[0]);
  expect(kept[1]).not.toBe(before[1]);
});
