import { expect, test } from 'vitest';
import { createPace } from '../../../shared/progress/pace.ts';

function paceWithClock(bytes: number) {
  let ms = 1_000;
  const pace = createPace({ files: 10, bytes }, () => ms);
  return (afterMs: number, done: number) => {
    ms += afterMs;
    return pace.progress({ files: 1, bytes: done, doing: 'a.txt' }).secondsLeft;
  };
}

test('nothing is said of the time left in the first three seconds', () => {
  const left = paceWithClock(1_000);
  expect([left(0, 0), left(2_999, 100), left(1, 100)]).toEqual([null, null, 27]);
});

test('the time left is that of the bytes left at the pace so far', () => {
  const left = paceWithClock(1_000);
  expect([left(5_000, 500), left(4_000, 900), left(1_000, 1_000)]).toEqual([5, 1, 0]);
});

test('only the last half minute counts', () => {
  const left = paceWithClock(10_000);
  left(10_000, 5_000);
  left(10_000, 5_100);
  left(10_000, 5_200);
  left(10_000, 5_300);
  expect(left(10_000, 5_400)).toBe(460);
});

test('while nothing is done there is no saying', () => {
  const left = paceWithClock(1_000);
  left(10_000, 500);
  for (let second = 0; second < 40; second += 1) left(1_000, 500);
  expect(left(1_000, 500)).toBeNull();
});
