import { setTimeout } from 'node:timers/promises';
import type { ElectronApplication, Page } from '@playwright/test';
import type { LaunchedAssay } from '../../support/window/launch.ts';
import { median } from '../cpu-time.ts';
import type { LargeDocument } from '../large-project.ts';
import { type PageTime, watchPageTime } from '../page-time.ts';
import { cpuMsOfCore, processMetrics } from '../process-metrics.ts';
import { type OpeningTimes, openDocument } from './open-document.ts';
import { type ScrollTimes, scrollThrough } from './scrolling.ts';

/** What one document costs Assay, in milliseconds of processor time where nothing else is said. */
export interface OwnTimes extends OpeningTimes {
  readonly highlights: number;
  /** A key press on selected words until all is at rest, with the toolbar and the card that opens. */
  readonly gesture: number;
  /** One more highlight and nothing else: taken back and done again, half of both. */
  readonly add: number;
  /** The same work in core. */
  readonly addInCore: number;
  /** Finding what is highlighted at a point, for one point. */
  readonly hit: number;
  readonly scroll: ScrollTimes;
  /** Of the page's process, in megabytes. */
  readonly memory: number;
}

const additions = 5;
const points = 2_000;

/** Measures documents one after the other in one window; the first opened warms the page up and is not measured. */
export async function measureOwn(
  { window: page, application }: LaunchedAssay,
  warm: LargeDocument,
  documents: readonly (LargeDocument & { readonly highlights: number })[],
): Promise<readonly OwnTimes[]> {
  // The blinking of the caret would keep the page from ever coming to rest.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await coreAtRest(application);
  const time = await watchPageTime(page);
  await openDocument(page, time, warm.title);
  await addByKey(page, time);
  const measured: OwnTimes[] = [];
  for (const { title, highlights } of documents) {
    const opening = await openDocument(page, time, title);
    const gesture = await addByKey(page, time);
    const { add, addInCore } = await addAgain(page, time, application);
    const hit = await time.spentOn(() => page.evaluate(pointAtText, { points, aside: false }));
    const still = await time.spentOn(() => page.evaluate(pointAtText, { points, aside: true }));
    const scroll = await scrollThrough(page, time, '.reader-scroll');
    const memory =
      (await processMetrics(application)).find(({ name }) => name === 'page')?.memoryMb ?? Number.NaN;
    measured.push({
      ...opening,
      highlights,
      gesture,
      add,
      addInCore,
      hit: (hit - still) / points,
      scroll,
      memory,
    });
  }
  return measured;
}

/** Waits until core has gone through all new texts for what it suggests: else that would be measured as well. */
async function coreAtRest(application: ElectronApplication): Promise<void> {
  let before = await cpuMsOfCore(application);
  for (let quiet = 0; quiet < 3; ) {
    await setTimeout(700);
    const now = await cpuMsOfCore(application);
    quiet = now - before <= 20 ? quiet + 1 : 0;
    before = now;
  }
}

/** Highlights words by a double click and a key, several times; the median of what that costs the page. */
async function addByKey(page: Page, time: PageTime): Promise<number> {
  const spent: number[] = [];
  for (let addition = 1; addition <= additions; addition += 1) {
    await page.keyboard.press('Escape');
    const { x, y } = await page.evaluate(middleOfWord, addition);
    await page.mouse.dblclick(x, y);
    await page.getByRole('toolbar', { name: 'Selected words' }).waitFor();
    spent.push(await changingCount(page, time, () => page.keyboard.press('h')));
  }
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  return median(spent);
}

/** Where a word of a paragraph stands, in the middle of the view: pointing at it scrolls nothing. */
function middleOfWord(paragraph: number): { readonly x: number; readonly y: number } {
  const element = document.querySelectorAll('.reader-text p')[paragraph];
  element?.scrollIntoView({ block: 'center' });
  const words = document.createTreeWalker(element ?? document.body, NodeFilter.SHOW_TEXT).nextNode() as Text;
  const { index = 0, 0: word } = /\p{L}{4,}/u.exec(words.data) ?? { 0: words.data };
  const range = document.createRange();
  range.setStart(words, index);
  range.setEnd(words, index + word.length);
  const { x, y, width, height } = range.getBoundingClientRect();
  return { x: x + width / 2, y: y + height / 2 };
}

/** Takes the last highlight back and does it again, several times. */
async function addAgain(
  page: Page,
  time: PageTime,
  application: ElectronApplication,
): Promise<{ readonly add: number; readonly addInCore: number }> {
  const inPage: number[] = [];
  const inCore: number[] = [];
  for (let addition = 1; addition <= additions; addition += 1) {
    const before = await cpuMsOfCore(application);
    const back = await changingCount(page, time, () => page.keyboard.press('Control+Z'));
    const again = await changingCount(page, time, () => page.keyboard.press('Control+Shift+Z'));
    inCore.push(((await cpuMsOfCore(application)) - before) / 2);
    inPage.push((back + again) / 2);
  }
  return { add: median(inPage), addInCore: median(inCore) };
}

/** What it costs to do something that changes how many annotations there are, until their number has changed and all is at rest. */
async function changingCount(page: Page, time: PageTime, act: () => Promise<void>): Promise<number> {
  // Before the clock starts: finding an element by its role goes through the whole page and lays it out.
  const tab = page.getByRole('tab', { name: /^Annotations/ });
  const changed = await tab.evaluateHandle((element) => ({
    // Looking at every frame would be work of its own.
    done: new Promise<void>((resolve) => {
      const observer = new MutationObserver(() => {
        observer.disconnect();
        resolve();
      });
      observer.observe(element, { subtree: true, childList: true, characterData: true });
    }),
  }));
  return time.spentOn(async () => {
    await act();
    await changed.evaluate(({ done }) => done);
  });
}

/**
 * Tells the text so many times that the pointer moves, over words that are all highlighted or all not, so that nothing
 * has to be shown otherwise: what is left is finding out what is there. `aside` tells an element that does not listen.
 */
function pointAtText({ points, aside }: { readonly points: number; readonly aside: boolean }): void {
  const frame = document.querySelector('.reader-scroll')?.getBoundingClientRect();
  const words = [...document.querySelectorAll('.reader-text p')].find(
    (element) => element.getBoundingClientRect().top > (frame?.top ?? 0) + 20,
  );
  const strip = document.querySelector('.reader-strip');
  if (words === undefined || strip === null) throw new Error('There is no text');
  const { left, top, width, height } = words.getBoundingClientRect();
  const move = (element: Element, clientX: number, clientY: number) =>
    element.dispatchEvent(new PointerEvent('pointermove', { clientX, clientY, bubbles: true }));
  const places = Array.from({ length: 400 }, (_, place) => ({
    x: left + ((place * 37) % Math.floor(width)),
    y: top + ((place * 53) % Math.floor(height)),
  }));
  const kinds = places.map(({ x, y }) => {
    move(words, x, y);
    return words.classList.contains('reader-over-annotation');
  });
  const mostly = kinds.filter(Boolean).length > kinds.length / 2;
  const alike = places.filter((_, place) => kinds[place] === mostly);
  for (let point = 0; point < points; point += 1) {
    const { x, y } = alike[point % alike.length] ?? { x: 0, y: 0 };
    move(aside ? strip : words, x, y);
  }
}
