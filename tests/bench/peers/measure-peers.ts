import type { Page } from '@playwright/test';
import type { TextRange } from '../../../shared/model/capture.ts';
import { median } from '../cpu-time.ts';
import { type PageTime, watchPageTime } from '../page-time.ts';
import { openPeers } from './open-peers.ts';

/** Main-thread times of the peers, in milliseconds. */
export interface PeerTimes {
  /** All paragraphs set and laid out. */
  readonly text: number;
  readonly recogitoSpans: { readonly show: number; readonly add: number };
  readonly recogitoHighlights: { readonly show: number; readonly add: number };
  /** A span around each stretch of each text node. */
  readonly wrapped: number;
}

/** Shows a text (blocks joined by one line end) and highlights its ranges with each peer, each in a fresh window. */
export async function measurePeers(text: string, ranges: readonly TextRange[]): Promise<PeerTimes> {
  const spans = await withPage(text, (page, time) =>
    measureRecogito(page, time, { ranges, renderer: 'SPANS' }),
  );
  const highlights = await withPage(text, (page, time) =>
    measureRecogito(page, time, { ranges, renderer: 'CSS_HIGHLIGHTS' }),
  );
  const wrapped = await withPage(text, (page, time) =>
    time.spentOn(() => page.evaluate((given) => window.peers.wrapInSpans(given), ranges)),
  );
  return {
    text: median([spans.text, highlights.text, wrapped.text]),
    recogitoSpans: spans.result,
    recogitoHighlights: highlights.result,
    wrapped: wrapped.result,
  };
}

async function withPage<Result>(
  text: string,
  measure: (page: Page, time: PageTime) => Promise<Result>,
): Promise<{ readonly text: number; readonly result: Result }> {
  const { page, close } = await openPeers();
  try {
    const time = await watchPageTime(page);
    const shown = await time.spentOn(() => page.evaluate((given) => window.peers.showText(given), text));
    return { text: shown, result: await measure(page, time) };
  } finally {
    await close();
  }
}

async function measureRecogito(
  page: Page,
  time: PageTime,
  {
    ranges,
    renderer,
  }: { readonly ranges: readonly TextRange[]; readonly renderer: 'SPANS' | 'CSS_HIGHLIGHTS' },
): Promise<{ readonly show: number; readonly add: number }> {
  await page.evaluate((given) => window.peers.startRecogito(given), renderer);
  await page.evaluate((given) => window.peers.prepareForRecogito(given), ranges);
  const show = await time.spentOn(() => page.evaluate(() => window.peers.showWithRecogito()));
  const added: number[] = [];
  for (const range of ranges.slice(0, 5)) {
    await page.evaluate((given) => window.peers.prepareForRecogito([given]), range);
    added.push(await time.spentOn(() => page.evaluate(() => window.peers.addWithRecogito())));
  }
  return { show, add: median(added) };
}
