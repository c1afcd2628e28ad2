import type { ElectronApplication, Page } from '@playwright/test';
import type { LaunchedAssay } from '../../support/launch.ts';
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
const points = 600;

/** Measures documents one after the other in one window; the first opened warms the page up and is not measured. */
export async function measureOwn(
  { window: page, application }: LaunchedAssay,
  warm: LargeDocument,
  documents: readonly (LargeDocument & { readonly highlights: number })[],
): Promise<readonly OwnTimes[]> {
  // The blinking of the caret would keep the page from ever coming to rest.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const time = await watchPageTime(page);
  await openDocument(page, time, warm.title);
  await addByKey(page, time);
  const measured: OwnTimes[] = [];
  for (const { title, highlights } of documents) {
    const opening = await openDocument(page, time, title);
    const gesture = await addByKey(page, time);
    const { add, addInCore } = await addAgain(page, time, application);
    const hit = await time.spentOn(() => page.evaluate(pointAtText, points));
    const still = await time.spentOn(() => page.evaluate(pointBeside, points));
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

/** Highlights words by a double click and a key, several times; the median of what that costs the page. */
async function addByKey(page: Page, time: PageTime): Promise<number> {
  const spent: number[] = [];
  const paragraphs = page.locator('.reader-text p');
  for (let addition = 1; addition <= additions; addition += 1) {
    await page.keyboard.press('Escape');
    await paragraphs.nth(addition).dblclick({ position: { x: 60, y: 12 } });
    await page.getByRole('toolbar', { name: 'Selected words' }).waitFor();
    spent.push(await time.spentOn(() => changingCount(page, () => page.keyboard.press('h'))));
  }
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  return median(spent);
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
    const back = await time.spentOn(() => changingCount(page, () => page.keyboard.press('Control+Z')));
    const again = await time.spentOn(() => changingCount(page, () => page.keyboard.press('Control+Shift+Z')));
    inCore.push(((await cpuMsOfCore(application)) - before) / 2);
    inPage.push((back + again) / 2);
  }
  return { add: median(inPage), addInCore: median(inCore) };
}

/** Does something that changes how many annotations the document has, and waits for the number on the inspector's tab. */
async function changingCount(page: Page, act: () => Promise<void>): Promise<void> {
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
  await act();
  await changed.evaluate(({ done }) => done);
}

/** Tells the text that the pointer moves over so many points of it. */
function pointAtText(points: number): void {
  const text = document.querySelector('.reader-text');
  const frame = document.querySelector('.reader-scroll')?.getBoundingClientRect();
  const words = text?.querySelector('p')?.getBoundingClientRect();
  if (text === null || frame === undefined || words === undefined) throw new Error('There is no text');
  for (let point = 0; point < points; point += 1) {
    const clientX = words.left + ((point * 37) % Math.floor(words.width));
    const clientY = frame.top + 20 + ((point * 53) % Math.floor(frame.height - 40));
    text.dispatchEvent(new PointerEvent('pointermove', { clientX, clientY, bubbles: true }));
  }
}

/** The same where no text listens: what it costs to tell. */
function pointBeside(points: number): void {
  const strip = document.querySelector('.reader-strip');
  for (let point = 0; point < points; point += 1) {
    strip?.dispatchEvent(new PointerEvent('pointermove', { clientX: 5, clientY: 200, bubbles: true }));
  }
}
