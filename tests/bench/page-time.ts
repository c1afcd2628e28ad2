import { setTimeout } from 'node:timers/promises';
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
    const patienceEnds = performance.now() + longestWaitMs;
    for (let quiet = 0; quiet < quietRounds && performance.now() < patienceEnds; ) {
      await setTimeout(roundMs);
      const now = await spent();
      quiet = now - atRest < quietMs ? quiet + 1 : 0;
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

/**
 * A page is at rest when so many rounds, one after the other, cost it no more than what being asked for its time does.
 * They are long enough for core to answer with the longest list. Nothing is done in the page meanwhile: asking for frames would make it work, and the more the longer one waits.
 */
const quietRounds = 6;
const roundMs = 120;
const quietMs = 1;
/** What never rests, because something moves for ever, is not waited for longer. */
const longestWaitMs = 10_000;
