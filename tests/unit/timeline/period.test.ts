import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  moved,
  periodOfAll,
  periodOfBulk,
  showing,
  zoomed,
} from '../../../renderer/features/timeline/period.ts';

const day = 86_400_000;
const year = 365 * day;
const tenYears = { start: 0, end: 10 * year };

test('all of it has every stretch, with room on both sides', () => {
  const { start, end } = periodOfAll([{ start: 5 * year, end: 6 * year }, tenYears], 0);
  expect(start).toBeLessThan(0);
  expect(end).toBeGreaterThan(10 * year);
});

test('one moment has some hours around it, and nothing at all the year around now', () => {
  const moment = periodOfAll([{ start: year, end: year }], 0);
  expect(moment.end - moment.start).toBeGreaterThanOrEqual(day / 2);
  expect(moment.end - moment.start).toBeLessThan(day);
  const none = periodOfAll([], 3 * year);
  expect(none.start).toBeLessThan(3 * year);
  expect(none.end).toBeGreaterThan(3 * year);
});

test('where most stand close together, the few that lie far off are left outside', () => {
  const month = Array.from({ length: 9 }, (_, index) => ({
    start: index * 3 * day,
    end: index * 3 * day + day,
  }));
  const far = { start: 10 * year, end: 10 * year + day };
  const { start, end } = periodOfBulk([far, ...month], 0);
  expect(start).toBeLessThan(0);
  expect(end).toBeGreaterThan(25 * day);
  expect(end).toBeLessThan(60 * day);
  const few = [far, ...month.slice(0, 5)];
  expect(periodOfBulk(few, 0)).toEqual(periodOfAll(few, 0));
});

test('dates that do not stand close together are all shown, as are two groups of them', () => {
  const spread = Array.from({ length: 12 }, (_, index) => ({ start: index * year, end: index * year + day }));
  expect(periodOfBulk(spread, 0)).toEqual(periodOfAll(spread, 0));
  const groups = spread.map(({ start, end }, index) =>
    index % 2 === 0 ? { start, end } : { start: start + 40 * year, end: end + 40 * year },
  );
  expect(periodOfBulk(groups, 0)).toEqual(periodOfAll(groups, 0));
  expect(periodOfBulk([], 0)).toEqual(periodOfAll([], 0));
});

test('zooming keeps the moment under the pointer where it is', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: 0.01, max: 50, noNaN: true }),
      (share, factor) => {
        const at = tenYears.start + share * (tenYears.end - tenYears.start);
        const { start, end } = zoomed(tenYears, factor, at);
        expect((at - start) / (end - start)).toBeCloseTo(share, 6);
      },
    ),
  );
});

test('zooming stops at half a day and at twenty thousand years', () => {
  const closest = zoomed(tenYears, 1e-9, 0);
  expect(closest.end - closest.start).toBe(day / 2);
  const farthest = zoomed(tenYears, 1e9, 0);
  expect((farthest.end - farthest.start) / (365.25 * day)).toBeCloseTo(20_000);
});

test('what is gone to is brought into view by moving as little as needed', () => {
  const shown = { start: 5 * year, end: 6 * year };
  expect(showing(tenYears, shown)).toBe(tenYears);
  const later = showing(tenYears, { start: 12 * year, end: 13 * year });
  expect(later.end - later.start).toBe(10 * year);
  expect(later.end).toBeGreaterThan(13 * year);
  const earlier = showing(tenYears, { start: -3 * year, end: -2 * year });
  expect(earlier.start).toBeLessThan(-3 * year);
  expect(moved(tenYears, 0.5)).toEqual({ start: 5 * year, end: 15 * year });
});
