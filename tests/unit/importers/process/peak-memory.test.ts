import { expect, test } from 'vitest';
import { followPeakMemory } from '../../../../electron/importers/process/peak-memory.ts';

test('the system’s count is told once it says more than it began with', () => {
  let counted = 80;
  const memory = followPeakMemory(() => counted);
  memory.note(70);
  counted = 300;
  expect(memory.bytes).toBe(300);
});

test('what the process that started this one once had is not told', () => {
  const memory = followPeakMemory(() => 12_000);
  for (const resident of [70, 110, 90]) memory.note(resident);
  expect(memory.bytes).toBe(110);
});
