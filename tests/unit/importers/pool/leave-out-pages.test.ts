import { expect, test } from 'vitest';
import { leavingOutPages } from '../../../../electron/importers/pool/leave-out-pages.ts';
import type { Answer } from '../../../../electron/importers/process/messages.ts';

const done: Answer = { type: 'entries', entries: [] };

/** An importer that takes too long at some of its pages, by number from 0. */
function slowAt(slow: readonly number[], pages: number) {
  const attempts: string[] = [];
  const answer = leavingOutPages(
    async (leftOut, onPage) => {
      attempts.push(leftOut.map(({ page }) => page).join(' '));
      const left = Array.from({ length: pages }, (_, page) => page).filter(
        (page) => !leftOut.some((each) => each.page === page),
      );
      for (const [index, page] of left.entries()) {
        onPage(index, left.length, page);
        if (slow.includes(page)) return { type: 'exceeded', limit: 'time' };
      }
      onPage(left.length, left.length, null);
      return done;
    },
    () => undefined,
  );
  return { attempts, answer };
}

test('each page that takes too much is left out of the next attempt', async () => {
  const { attempts, answer } = slowAt([1, 3], 5);
  expect(await answer).toBe(done);
  expect(attempts).toEqual(['', '1', '1 3']);
});

test('a page that is the only one is not left out', async () => {
  const { attempts, answer } = slowAt([0], 1);
  expect(await answer).toEqual({ type: 'exceeded', limit: 'time' });
  expect(attempts).toEqual(['']);
});

test('of a file with many such pages no more than five are left out', async () => {
  const { attempts, answer } = slowAt([0, 1, 2, 3, 4, 5, 6, 7], 9);
  expect(await answer).toEqual({ type: 'exceeded', limit: 'time' });
  expect(attempts.at(-1)).toBe('0 1 2 3 4');
});

test('a file that takes too much before or after its pages is not tried again', async () => {
  const attempt = async (): Promise<Answer> => ({ type: 'exceeded', limit: 'memory' });
  expect(await leavingOutPages(attempt, () => undefined)).toEqual({ type: 'exceeded', limit: 'memory' });
});
