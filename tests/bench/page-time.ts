import type { Page } from '@playwright/test';

/** What the main thread of a page spends, in milliseconds of processor time. */
export interface PageTime {
  /** Spent on some work and all that follows from it, until the page has nothing to do any more. */
  readonly spentOn: (work: () => Promise<unknown>) => Promise<number>;
}

/** Asks a page, through the protocol of its developer tools, for its main thread's time. Chromium only. */
export async function watchPageTime(page: Page): Promise<PageTime> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const spent = async (): Promise<number> => {
    const { metrics } = await session.send('Performance.getMetrics');
    const thread = metrics.find(({ name }) => name === 'ThreadTime');
    if (thread === undefined) throw new Error('The page does not tell its time');
    return thread.value * 1000;
  };
  /** Waits until the page is at rest; gives the time it had spent by then. */
  const settle = async (): Promise<number> => {
    let atRest = await spent();
    for (let quiet = 0; quiet < quietRounds; ) {
      await page.evaluate(nextFrames);
      const now = await spent();
      quiet = now - atRest < quietMs * (quiet + 1) ? quiet + 1 : 0;
      if (quiet === 0) atRest = now;
    }
    return atRest;
  };
  return {
    spentOn: async (work) => {
      await settle();
      const before = await spent();
      await work();
      return (await settle()) - before;
    },
  };
}

/** A page is at rest when so many rounds of ten frames, one after the other, cost it no more than such rounds do. */
const quietRounds = 4;
const quietMs = 10;

/** Resolves after ten frames. */
function nextFrames(): Promise<void> {
  return new Promise((resolve) => {
    let left = 10;
    const count = () => {
      left -= 1;
      if (left === 0) resolve();
      else requestAnimationFrame(count);
    };
    requestAnimationFrame(count);
  });
}
