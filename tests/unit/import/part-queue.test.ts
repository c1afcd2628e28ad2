import { expect, test } from 'vitest';
import { createPartQueue } from '../../../electron/core/import/part-queue.ts';

test('no more parts than allowed are held at once, and they are given in their order', async () => {
  let held = 0;
  let most = 0;
  const queue = createPartQueue<number, string>(3, async (part) => {
    held += 1;
    most = Math.max(most, held);
    for (let turn = 0; turn < 10 - part; turn += 1) await Promise.resolve();
    held -= 1;
    return part === 4 ? null : `part ${part}`;
  });
  for (let part = 0; part < 10; part += 1) await queue.take(part);
  expect(await queue.all()).toEqual([0, 1, 2, 3, 5, 6, 7, 8, 9].map((part) => `part ${part}`));
  expect(most).toBeLessThanOrEqual(3);
});

test('what goes wrong with a part is told with one of the next, and the rest is waited for', async () => {
  const queue = createPartQueue<number, string>(2, async (part) => {
    await Promise.resolve();
    if (part === 1) throw new Error('Broken.');
    return 'fine';
  });
  await queue.take(0);
  await expect(queue.take(1).then(() => queue.take(2))).rejects.toThrow('Broken.');
  await queue.settled();
  await expect(queue.all()).rejects.toThrow('Broken.');
});
