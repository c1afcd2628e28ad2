import { describe, expect, it } from 'vitest';
import { placePoints } from '../../../renderer/features/disagreements/place-points.ts';
import { seriesOf } from '../../../renderer/features/disagreements/series.ts';
import type { GivenValue } from '../../../shared/contract/claim-views.ts';
import { givenValue, numberValue } from './given-value.ts';

function place(values: readonly GivenValue[]) {
  const [series] = seriesOf(values);
  if (series === undefined) throw new Error('Nothing can be drawn');
  return placePoints(series, { width: 800, height: 220 });
}

describe('values over time', () => {
  it('stand from left to right as they were published, and higher the more they are', () => {
    const { points } = place([
      numberValue('31 dead', 31, { published: '1998-05-12' }),
      numberValue('23 dead', 23, { published: '1998-03-09' }),
    ]);
    const [first, second] = points;
    expect([first?.value.value, second?.value.value]).toEqual(['23 dead', '31 dead']);
    expect(second?.x).toBeGreaterThan((first?.x ?? 0) + 100);
    expect(second?.y).toBeLessThan(first?.y ?? 0);
  });

  it('stand beside each other where they would cover each other', () => {
    const same = { published: '1998-03-10' };
    const { points } = place([numberValue('31 dead', 31, same), numberValue('31 dead', 31, same)]);
    expect(Math.abs((points[1]?.x ?? 0) - (points[0]?.x ?? 0))).toBeGreaterThanOrEqual(20);
  });

  it('without a date stand apart at the right side', () => {
    const { points, undatedAt } = place([
      numberValue('31 dead', 31, { published: '1998-03-10' }),
      numberValue('23 dead', 23),
    ]);
    expect(undatedAt).toBeGreaterThan(700);
    expect(points.at(-1)?.value.published).toBeNull();
    expect(points.at(-1)?.x).toBe(undatedAt);
  });

  it('that leave room have a bar, which goes on where the words set no end', () => {
    const published = '1998-03-10';
    const between = { kind: 'number', least: 20, most: 30, isApproximate: false, unit: 'dead' } as const;
    const atLeast = { ...between, most: null };
    const { points } = place([
      givenValue({ value: '20 to 30 dead', measure: between, published }),
      givenValue({ value: 'at least 20 dead', measure: atLeast, published: '1998-04-10' }),
    ]);
    expect(points[0]).toMatchObject({ isOpen: false });
    expect(points[0]?.bottom).toBeGreaterThan(points[0]?.top ?? 0);
    expect(points[1]).toMatchObject({ isOpen: true });
    expect(points[1]?.top).toBeLessThan(points[0]?.top ?? 0);
  });

  it('are dates on an axis of dates', () => {
    const { valueMarks, points } = place([
      givenValue({ value: '1996', measure: { kind: 'date', edtf: '1996' }, published: '1998' }),
      givenValue({ value: '1998', measure: { kind: 'date', edtf: '1998' }, published: '1998' }),
    ]);
    expect(points).toHaveLength(2);
    expect(valueMarks.map(({ words }) => words)).toContain('1 January 1997');
  });

  it('of one origin that stand close together are one point where there are very many', () => {
    const values = Array.from({ length: 3_000 }, (_, nth) =>
      numberValue('31 dead', 31, { published: '1998-03-10', origins: [nth % 3] }),
    );
    const { points } = place(values);
    expect(points.map(({ count }) => count)).toEqual([1_000, 1_000, 1_000]);
  });
});
