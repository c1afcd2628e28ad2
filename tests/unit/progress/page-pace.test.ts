import { expect, test } from 'vitest';
import { createPagePace } from '../../../shared/progress/page-pace.ts';

test('the time left is by what the pages so far took on average', () => {
  let now = 1_000;
  const pace = createPagePace(() => now);
  expect(pace.secondsLeft(0, 10)).toBeNull();
  now += 4_000;
  expect(pace.secondsLeft(1, 10)).toBe(36);
  now += 2_000;
  expect(pace.secondsLeft(2, 10)).toBe(24);
  expect(pace.secondsLeft(10, 10)).toBe(0);
});
