import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { krippendorffAlpha, type Metric } from '../../../shared/agreement/krippendorff.ts';

/** One line of values for each person, as the literature prints them; "." is missing. */
function unitsOf(...people: readonly string[]): (string | null)[][] {
  const rows = people.map((line) => line.split(' ').map((value) => (value === '.' ? null : value)));
  return (rows[0] ?? []).map((_value, unit) => rows.map((row) => row[unit] ?? null));
}

const nominal = { type: 'nominal' } as const;
const ordinal = { type: 'ordinal', order: ['1', '2', '3', '4', '5'] } as const;

describe('the worked examples of Krippendorff (2011)', () => {
  test('two people, two values, nothing missing', () => {
    const units = unitsOf('0 1 0 0 0 0 0 0 1 0', '1 1 1 0 0 1 0 0 0 0');
    expect(krippendorffAlpha(units, nominal)).toBeCloseTo(0.095, 3);
  });

  test('two people, several values, nothing missing', () => {
    const units = unitsOf('a a b b d c c c e d d a', 'b a b b b c c c e d d d');
    expect(krippendorffAlpha(units, nominal)).toBeCloseTo(0.692, 3);
  });

  test('four people with missing values, nominal and ordinal', () => {
    const units = unitsOf(
      '1 2 3 3 2 1 4 1 2 . . .',
      '1 2 3 3 2 2 4 1 2 5 . 3',
      '. 3 3 3 2 3 4 2 2 5 1 .',
      '1 2 3 3 2 4 4 1 2 5 1 .',
    );
    expect(krippendorffAlpha(units, nominal)).toBeCloseTo(0.743, 3);
    expect(krippendorffAlpha(units, ordinal)).toBeCloseTo(0.815, 3);
  });
});

test('it is not defined for fewer than two units that two people judged, or for one value alone', () => {
  expect(krippendorffAlpha([], nominal)).toBeNull();
  expect(krippendorffAlpha([['1', '2']], nominal)).toBeNull();
  expect(krippendorffAlpha([['1', '2'], ['1', null], ['2']], nominal)).toBeNull();
  expect(krippendorffAlpha(unitsOf('1 1 1', '1 1 1'), nominal)).toBeNull();
});

test('a value that is not on the scale is refused', () => {
  expect(() => krippendorffAlpha(unitsOf('1 6', '1 2'), ordinal)).toThrow(RangeError);
});

const value = fc.option(fc.constantFrom('1', '2', '3', '4', '5'), { freq: 5 });
const units = fc.array(fc.array(value, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 14 });
const metric = fc.constantFrom<Metric<string>>(nominal, ordinal);

test('it agrees with its definition over all pairs of values', () => {
  fc.assert(
    fc.property(units, metric, (given, how) => {
      const expected = byDefinition(given, how);
      const alpha = krippendorffAlpha(given, how);
      if (expected === null) expect(alpha).toBeNull();
      else expect(alpha).toBeCloseTo(expected, 9);
    }),
  );
});

test('the order of units and of people does not matter', () => {
  fc.assert(
    fc.property(units, metric, fc.infiniteStream(fc.nat()), (given, how, numbers) => {
      const shuffled = shuffle(
        given.map((unit) => shuffle(unit, numbers)),
        numbers,
      );
      const [before, after] = [krippendorffAlpha(given, how), krippendorffAlpha(shuffled, how)];
      if (before === null) expect(after).toBeNull();
      else expect(after).toBeCloseTo(before, 9);
    }),
  );
});

test('people who always say the same agree perfectly, whatever they say', () => {
  const said = fc.array(fc.constantFrom('1', '2', '3', '4', '5'), { minLength: 2, maxLength: 14 });
  fc.assert(
    fc.property(said, metric, (values, how) => {
      fc.pre(new Set(values).size > 1);
      const same = values.map((each) => [each, each]);
      expect(krippendorffAlpha(same, how)).toBe(1);
    }),
  );
});

/** Observed over expected disagreement, each as a mean over pairs of single values; slow and plain. */
function byDefinition(given: readonly (readonly (string | null)[])[], how: Metric<string>): number | null {
  const pairable = given
    .map((unit) => unit.filter((each) => each !== null))
    .filter(({ length }) => length > 1);
  const all = pairable.flat();
  if (pairable.length < 2) return null;
  const difference = (one: string, other: string): number => {
    if (one === other) return 0;
    if (how.type === 'nominal') return 1;
    const [low = one, high = other] = [one, other].toSorted(
      (a, b) => how.order.indexOf(a) - how.order.indexOf(b),
    );
    const count = (wanted: string) => all.filter((each) => each === wanted).length;
    const from = how.order.indexOf(low);
    const to = how.order.indexOf(high);
    const between = how.order.slice(from, to + 1).reduce((sum, each) => sum + count(each), 0);
    return (between - (count(low) + count(high)) / 2) ** 2;
  };
  const pairsOf = (values: readonly string[]) =>
    values.flatMap((one, i) => values.flatMap((other, j) => (i === j ? [] : [difference(one, other)])));
  const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);
  const observed = sum(pairable.map((unit) => sum(pairsOf(unit)) / (unit.length - 1))) / all.length;
  const expected = sum(pairsOf(all)) / (all.length * (all.length - 1));
  return expected === 0 ? null : 1 - observed / expected;
}

function shuffle<Item>(items: readonly Item[], numbers: Iterator<number>): Item[] {
  const keyed = items.map((item) => ({ item, key: Number(numbers.next().value) }));
  return keyed.toSorted((one, other) => one.key - other.key).map(({ item }) => item);
}
