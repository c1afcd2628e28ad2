import { describe, expect, it } from 'vitest';
import { measureOf } from '../../../electron/extractors/numbers/measure-of.ts';

function number(least: number, most: number | null, unit: string, isApproximate = false) {
  return { kind: 'number', least, most, isApproximate, unit };
}

describe('the measure of a value', () => {
  it.each([
    ['31', number(31, 31, '')],
    ['31 dead', number(31, 31, 'dead')],
    ['at least 31 dead', number(31, null, 'dead')],
    ['60 or more', number(60, null, '')],
    ['up to 40 injured', number(0, 40, 'injured')],
    ['about 1,800', number(1800, 1800, '', true)],
    ['between 20 and 30 people', number(20, 30, 'people')],
    ['20-30', number(20, 30, '')],
    ['two warnings', number(2, 2, 'warnings')],
    ['3 days', number(3, 3, 'days')],
    ['12%', number(12, 12, '%')],
    ['Rs 2.5 million', number(2_500_000, 2_500_000, 'Rs')],
    ['کم از کم ۳۴ افراد', number(34, null, 'افراد')],
    ['31 bodies recovered by 9 March 1998', number(31, 31, 'bodies recovered by 9 March 1998')],
  ])('of “%s” is its number with what it counts', (words, measure) => {
    expect(measureOf(words)).toEqual(measure);
  });

  it.each([
    ['1996', '1996'],
    ['1998-03', '1998-03'],
    ['9 March 1998', '1998-03-09'],
    ['March 1998', '1998-03'],
    ['11-07-1998', '[1998-07-11,1998-11-07]'],
  ])('of “%s” is its date', (words, edtf) => {
    expect(measureOf(words)).toEqual({ kind: 'date', edtf });
  });

  it.each(['', '2.14 a.m.', '3 a.m.', '14:30', 'dozens', 'may be', 'nobody knows', '30-20'])(
    'of “%s” is not known',
    (words) => {
      expect(measureOf(words)).toBeNull();
    },
  );
});
