import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { type LaunchedAssay, launchAssay } from '../support/launch.ts';
import { median } from './cpu-time.ts';
import {
  addHighlights,
  describeRanges,
  type LargeDocument,
  openForBench,
  writeLargeProject,
} from './large-project.ts';
import type { Bench, Measurement } from './measurement.ts';
import { type PageTime, watchPageTime } from './page-time.ts';
import { measurePeers, type PeerTimes } from './peers/measure-peers.ts';
import { cpuMsOfCore } from './process-metrics.ts';

const characters = 1_000_000;
const highlights = 10_000;
const additions = 5;

/** What opening a document of 1 MB costs in the real window, with and without 10,000 highlights, and adding one more. */
export async function benchOpen(): Promise<Bench> {
  const folder = mkdtempSync(join(tmpdir(), 'assay-bench-'));
  try {
    const path = join(folder, 'open.assay');
    // The first warms the page up, the second has no highlights, the third has them all.
    const documents = await writeLargeProject(path, { characters, documents: 3 });
    const [warm, plain, full] = documents;
    if (warm === undefined || plain === undefined || full === undefined) throw new Error('Too few documents');
    const store = openForBench(path);
    addHighlights(store, full.capture, highlights);
    store.close();
    const assay = await launchAssay({ project: path });
    const own = await measureOwn(assay, { warm, plain, full }).finally(assay.close);
    const ranges = describeRanges(full.text, highlights).map(({ start, end }) => ({ start, end }));
    return report(own, await measurePeers(full.text, ranges));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface OwnTimes {
  readonly firstText: number;
  readonly wholeText: number;
  readonly withHighlights: number;
  readonly addToNone: number;
  readonly addToMany: number;
  readonly addInCore: number;
}

type Documents = Readonly<Record<'warm' | 'plain' | 'full', LargeDocument>>;

async function measureOwn(
  { window: page, application }: LaunchedAssay,
  documents: Documents,
): Promise<OwnTimes> {
  // The blinking of the caret would keep the page from ever coming to rest.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const time = await watchPageTime(page);
  await open(page, time, documents.warm);
  const plain = await open(page, time, documents.plain);
  const toNone = await add(page, time, application);
  const full = await open(page, time, documents.full);
  const toMany = await add(page, time, application);
  return {
    firstText: plain.firstText,
    wholeText: plain.firstText + plain.rest,
    withHighlights: full.firstText + full.rest,
    addToNone: toNone.page,
    addToMany: toMany.page,
    addInCore: toMany.core,
  };
}

/** Opens a document from the library; its text beyond the first screens is built only when the rest is asked for. */
async function open(
  page: Page,
  time: PageTime,
  { title }: LargeDocument,
): Promise<{ readonly firstText: number; readonly rest: number }> {
  await page.evaluate(holdIdleWork);
  // Finding things by their roles lays the page out: it is done before, so that it does not count.
  const row = page.getByRole('list', { name: 'Documents' }).getByRole('button', { name: title });
  const { x, y } = (await row.boundingBox()) ?? { x: 0, y: 0 };
  const firstText = await time.spentOn(async () => {
    await page.mouse.click(x + 20, y + 10);
    await page.waitForFunction(isTextOf, title);
  });
  const rest = await time.spentOn(async () => {
    await page.evaluate(() => window.releaseIdleWork());
    await page.waitForFunction(isWholeTextBuilt);
  });
  return { firstText, rest };
}

declare global {
  interface Window {
    releaseIdleWork: () => void;
  }
}

/** Keeps what the page puts off to its idle time until it is released. */
function holdIdleWork(): void {
  const held: IdleRequestCallback[] = [];
  const request = window.requestIdleCallback.bind(window);
  window.requestIdleCallback = (callback) => held.push(callback);
  window.releaseIdleWork = () => {
    window.requestIdleCallback = request;
    for (const callback of held) request(callback);
  };
}

function isTextOf(title: string): boolean {
  const text = document.querySelector('.reader-text');
  return text?.getAttribute('aria-label') === title && text.querySelector('p') !== null;
}

function isWholeTextBuilt(): boolean {
  const chunks = [...document.querySelectorAll('.reader-chunk')];
  return chunks.length > 0 && chunks.every((chunk) => chunk.childElementCount > 0);
}

/** Highlights words by a double click and a key, several times; the medians of what that costs the page and core. */
async function add(
  page: Page,
  time: PageTime,
  application: ElectronApplication,
): Promise<{ readonly page: number; readonly core: number }> {
  const inPage: number[] = [];
  const inCore: number[] = [];
  const count = await page.getByRole('tab', { name: /^Annotations/ }).elementHandle();
  const paragraphs = page.getByRole('document').getByRole('paragraph');
  for (let addition = 1; addition <= additions; addition += 1) {
    await paragraphs.nth(addition).dblclick({ position: { x: 60, y: 12 } });
    const before = await count?.textContent();
    const coreBefore = await cpuMsOfCore(application);
    inPage.push(
      await time.spentOn(async () => {
        await page.keyboard.press('h');
        await page.waitForFunction(([tab, words]) => tab?.textContent !== words, [count, before] as const);
      }),
    );
    inCore.push((await cpuMsOfCore(application)) - coreBefore);
    await page.keyboard.press('Escape');
  }
  return { page: median(inPage), core: median(inCore) };
}

function report(own: OwnTimes, peers: PeerTimes): Bench {
  const line = (what: string, value: number, peer?: readonly [name: string, value: number]): Measurement => ({
    what,
    value,
    unit: 'ms',
    ...(peer === undefined ? {} : { peer: { name: peer[0], value: peer[1] } }),
  });
  const shown = Math.max(0, own.withHighlights - own.wholeText);
  return {
    title: 'Open and highlight',
    notes: [
      `A Markdown document of 1 MB in the real window, the second and third that are opened; main thread of the page, from the click until the page is at rest.`,
      'First text: all that is done before the page has idle time; the rest of the text is built then. Text out of view is laid out when it comes near.',
      `${inThousands(highlights)} highlights of 20 to 140 characters, some across others; what they add is the whole page with them less the whole page without, its list of annotations included.`,
      `Adding: a key press on selected words until all is at rest again, the list and the commit included; medians of ${additions}. Peers add to what they show, and keep nothing.`,
      'Peers, same text in the same Electron: paragraphs set at once; @recogito/text-annotator with its two ways of painting, DOM ranges made before; a span around each stretch of each text node.',
    ],
    measurements: [
      line('open 1 MB, first text', own.firstText),
      line('open 1 MB, whole text', own.wholeText, ['plain paragraphs', peers.text]),
      line('the same with 10,000 highlights', own.withHighlights),
      line('what the highlights add', shown, ['recogito, spans in view', peers.recogitoSpans.show]),
      line('', shown, ['recogito, CSS highlights', peers.recogitoHighlights.show]),
      line('', shown, ['spans around words', peers.wrapped]),
      line('add a highlight to none', own.addToNone),
      line('add a highlight to 10,000', own.addToMany, ['recogito, spans in view', peers.recogitoSpans.add]),
      line('', own.addToMany, ['recogito, CSS highlights', peers.recogitoHighlights.add]),
      line('the same, in core', own.addInCore),
    ],
  };
}

function inThousands(count: number): string {
  return count.toLocaleString('en');
}
