import type { Page } from '@playwright/test';
import type { PageTime } from '../page-time.ts';

/** What scrolling through a text costs. */
export interface ScrollTimes {
  /** Main thread, in milliseconds of processor time for each frame. */
  readonly perFrame: number;
  readonly frames: number;
  /** Frames after which the next one came later than it should have, by the clock. */
  readonly over17: number;
  readonly over50: number;
}

/** Scrolls a screen's two thirds further with each of 200 frames; the element that scrolls is named by a selector. */
export async function scrollThrough(page: Page, time: PageTime, selector: string): Promise<ScrollTimes> {
  let gaps: readonly number[] = [];
  const spent = await time.spentOn(async () => {
    gaps = await page.evaluate(scrollFrames, { selector, frames: 200 });
  });
  return {
    perFrame: spent / gaps.length,
    frames: gaps.length,
    // Two thousandths above a sixtieth: frames are told in tenths of a millisecond.
    over17: gaps.filter((gap) => gap > 18.7).length,
    over50: gaps.filter((gap) => gap > 50).length,
  };
}

function scrollFrames(asked: { readonly selector: string; readonly frames: number }): Promise<number[]> {
  const scroller = document.querySelector(asked.selector) ?? document.documentElement;
  const gaps: number[] = [];
  return new Promise((resolve) => {
    let before = 0;
    const step = (now: number): void => {
      if (before > 0) gaps.push(now - before);
      before = now;
      scroller.scrollTop += Math.round(innerHeight * 0.66);
      if (gaps.length < asked.frames) requestAnimationFrame(step);
      else {
        scroller.scrollTop = 0;
        requestAnimationFrame(() => resolve(gaps));
      }
    };
    requestAnimationFrame(step);
  });
}

/** Scrolls down and across at once, a third of the screen further with each of 100 frames; gives milliseconds of processor time for each. */
export async function scrollAcross(page: Page, time: PageTime, selector: string): Promise<number> {
  const frames = 100;
  const spent = await time.spentOn(() => page.evaluate(scrollFramesAcross, { selector, frames }));
  return spent / frames;
}

function scrollFramesAcross(asked: { readonly selector: string; readonly frames: number }): Promise<void> {
  const scroller = document.querySelector(asked.selector) ?? document.documentElement;
  return new Promise((resolve) => {
    let done = 0;
    const step = (): void => {
      scroller.scrollTop += Math.round(innerHeight / 3);
      scroller.scrollLeft += Math.round(innerWidth / 3);
      done += 1;
      if (done < asked.frames) requestAnimationFrame(step);
      else {
        scroller.scrollTo(0, 0);
        requestAnimationFrame(() => resolve());
      }
    };
    requestAnimationFrame(step);
  });
}
