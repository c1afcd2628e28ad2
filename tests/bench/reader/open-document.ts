import type { Page } from '@playwright/test';
import type { PageTime } from '../page-time.ts';

/** What opening a document costs the main thread of the page, in milliseconds of processor time. */
export interface OpeningTimes {
  /** From the click until the first screens of the text are there and all else waits for idle time. */
  readonly firstText: number;
  /** From then until the whole text is in the page and the page is at rest. */
  readonly rest: number;
}

/** Opens a document from the library; its text beyond the first screens is built only when the rest is asked for. */
export async function openDocument(page: Page, time: PageTime, title: string): Promise<OpeningTimes> {
  await page.evaluate(holdIdleWork);
  // Finding things by their roles lays the page out: it is done before, so that it does not count.
  const row = page.getByRole('list', { name: 'Documents' }).getByRole('button', { name: title });
  await row.evaluate((element) => element.scrollIntoView({ block: 'center' }));
  const { x, y } = (await row.boundingBox()) ?? { x: 0, y: 0 };
  const firstText = await time.spentOn(async () => {
    await page.mouse.click(x + 20, y + 10);
    await page.waitForFunction(isTextOf, title);
  });
  // The pointer would point at a highlight or not.
  await page.mouse.move(x + 20, y + 10);
  const rest = await time.spentOn(async () => {
    await page.evaluate(() => window.releaseIdleWork());
    await page.waitForFunction(isWholeTextBuilt, undefined, { timeout: 120_000 });
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
