import { expect, test } from 'vitest';
import { type Figure, isOfBoth, pairFigures } from '../../../renderer/features/figures/pair-figures.ts';

let start = 0;

function figure(least: number, unit: string, most: number | null = least): Figure {
  start += 10;
  const exact = `${least} ${unit}`;
  const value = { least, most, isApproximate: false, unit, matter: '' };
  return { kind: 'number', start, end: start + exact.length, exact, value, isAccepted: false };
}

const told = (one: readonly Figure[], other: readonly Figure[]) =>
  pairFigures(one, other).map((pair) => [
    pair.unit,
    pair.one.map(({ exact }) => exact),
    pair.other.map(({ exact }) => exact),
  ]);

test('figures stand beside those that count the same, whatever its case, accents and plural', () => {
  expect(told([figure(40, 'drums')], [figure(1, 'Drum'), figure(140, 'drums')])).toEqual([
    ['drums', ['40 drums'], ['1 Drum', '140 drums']],
  ]);
  expect(told([figure(3, 'cafés')], [figure(4, 'cafes')])).toHaveLength(1);
});

test('what both count comes first, each with its figures from the least to the most', () => {
  const one = [figure(31, 'people'), figure(2, 'letters'), figure(23, 'people', null), figure(23, 'people')];
  expect(told(one, [figure(43, 'people'), figure(9, 'hours')])).toEqual([
    ['people', ['23 people', '23 people', '31 people'], ['43 people']],
    ['hours', [], ['9 hours']],
    ['letters', ['2 letters'], []],
  ]);
  expect(pairFigures(one, []).some(isOfBoth)).toBe(false);
});

test('an open end counts as more than any end', () => {
  const [pair] = pairFigures([figure(23, 'people', null), figure(23, 'people', 30)], []);
  expect(pair?.one.map(({ value }) => value.most)).toEqual([30, null]);
});
