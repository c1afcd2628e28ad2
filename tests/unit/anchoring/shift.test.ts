import { describe, expect, it } from 'vitest';
import { fitOf, isTaken, nearestLandmarks, sortLandmarks } from '../../../shared/anchoring/shift.ts';

/** Landmarks every hundred units of a text, moved as told. */
function landmarks(count: number, now: (before: number) => number) {
  return sortLandmarks(Array.from({ length: count }, (_, at) => ({ before: at * 100, now: now(at * 100) })));
}

describe('landmarks', () => {
  it('agree with a place that has moved as they have', () => {
    const shifted = landmarks(20, (before) => before + 500);
    const near = nearestLandmarks(shifted, 1040);
    expect(fitOf(near, { before: 1040, now: 1540 })).toBe(1);
    expect(fitOf(near, { before: 1040, now: 1040 })).toBe(0);
  });

  it('agree mostly with a place that only lies between them', () => {
    const grown = landmarks(20, (before) => (before <= 1000 ? before : before + 900));
    const near = nearestLandmarks(grown, 1040);
    expect(fitOf(near, { before: 1040, now: 1500 })).toBe(0.7);
  });

  it('that disagree with both of their neighbours are left out', () => {
    const { byBefore } = landmarks(5, (before) => (before === 200 ? 9000 : before));
    expect(byBefore.map(({ before }) => before)).toEqual([0, 100, 300, 400]);
  });

  it('say nothing where there are none', () => {
    expect(fitOf(nearestLandmarks(sortLandmarks([]), 10), { before: 10, now: 10 })).toBe(0);
    expect(isTaken(sortLandmarks([]), { before: 10, now: 50, length: 9 })).toBe(false);
  });
});

describe('a place', () => {
  it('is taken where the text around it is as it was, and stood elsewhere', () => {
    expect(
      isTaken(
        landmarks(20, (before) => before),
        { before: 300, now: 1540, length: 40 },
      ),
    ).toBe(true);
  });

  it('is free where text has come', () => {
    const grown = landmarks(20, (before) => (before <= 1500 ? before : before + 400));
    expect(isTaken(grown, { before: 300, now: 1640, length: 40 })).toBe(false);
  });

  it('is free where it lies in its order, however far all has drifted', () => {
    const drifting = landmarks(100, (before) => Math.round(before * 1.009));
    for (let before = 50; before < 9000; before += 100)
      expect(isTaken(drifting, { before, now: Math.round(before * 1.009), length: 40 })).toBe(false);
  });

  it('is free for a long passage of which only the end is left there', () => {
    const shortened = landmarks(20, (before) => (before < 300 ? before : Math.max(300, before - 700)));
    expect(isTaken(shortened, { before: 290, now: 640, length: 1500 })).toBe(false);
  });
});
