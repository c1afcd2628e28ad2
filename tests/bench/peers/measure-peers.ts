import type { Page } from '@playwright/test';
import type { TextRange } from '../../../shared/model/capture.ts';
import { median } from '../cpu-time.ts';
import { type PageTime, watchPageTime } from '../page-time.ts';
import { type ScrollTimes, scrollThrough } from '../reader/scrolling.ts';
import { openPeers } from './open-peers.ts';

/** What a way of highlighting costs the main thread, in milliseconds of processor time. */
export interface PeerTimes {
  /** All paragraphs set and laid out. */
  readonly text: number;
  /** All ranges shown, their places in the page made before. */
  readonly show: number;
  /** One more. */
  readonly add: number;
  /** Finding what is highlighted at a point, for one point; null where this way cannot tell. */
  readonly hit: number | null;
  readonly scroll: ScrollTimes;
}

/** A text whose blocks are joined by one line end, and ranges of it. */
export interface PeerText {
  readonly text: string;
  readonly ranges: readonly TextRange[];
}

const points = 200;
const additions = 5;

/** Recogito, with one of its ways to paint, in a fresh window. */
export async function measureRecogito(
  given: PeerText,
  renderer: 'SPANS' | 'CSS_HIGHLIGHTS',
): Promise<PeerTimes> {
  return withText(given.text, async (page, time) => {
    await page.evaluate((name) => window.peers.startRecogito(name), renderer);
    await page.evaluate((ranges) => window.peers.prepareForRecogito(ranges), given.ranges);
    const show = await time.spentOn(() => page.evaluate(() => window.peers.showWithRecogito()));
    const added: number[] = [];
    for (const range of given.ranges.slice(0, additions)) {
      await page.evaluate((one) => window.peers.prepareForRecogito([one]), range);
      added.push(await time.spentOn(() => page.evaluate(() => window.peers.addWithRecogito())));
    }
    const way = renderer === 'SPANS' ? 'recogito' : 'highlightsFromPoint';
    const hit = await time.spentOn(() =>
      page.evaluate(([name, count]) => window.peers.hit(name, count), [way, points] as const),
    );
    const scroll = await scrollThrough(page, time, 'html');
    return { show, add: median(added), hit: hit / points, scroll };
  });
}

/** A span around each stretch of each text node, in a fresh window. */
export async function measureSpans({ text, ranges }: PeerText): Promise<PeerTimes> {
  return withText(text, async (page, time) => {
    const show = await time.spentOn(() => page.evaluate((given) => window.peers.wrapInSpans(given), ranges));
    const added: number[] = [];
    for (const range of ranges.slice(0, additions)) {
      added.push(await time.spentOn(() => page.evaluate((one) => window.peers.wrapInSpans([one]), range)));
    }
    const hit = await time.spentOn(() => page.evaluate((count) => window.peers.hit('spans', count), points));
    const scroll = await scrollThrough(page, time, 'html');
    return { show, add: median(added), hit: hit / points, scroll };
  });
}

async function withText<Result extends object>(
  text: string,
  measure: (page: Page, time: PageTime) => Promise<Result>,
): Promise<Result & { readonly text: number }> {
  const { page, close } = await openPeers();
  try {
    page.setDefaultTimeout(300_000);
    const time = await watchPageTime(page);
    const shown = await time.spentOn(() => page.evaluate((given) => window.peers.showText(given), text));
    return { text: shown, ...(await measure(page, time)) };
  } finally {
    await close();
  }
}
