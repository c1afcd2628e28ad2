import { notifyManager } from '@tanstack/react-query';

let waiting: (() => void)[] = [];
let awaited = 0;
let lastMs = Number.NEGATIVE_INFINITY;
let timer: ReturnType<typeof setTimeout> | undefined;

/**
 * Lets answers of core that come within a frame's time be shown together: after a commit several come in a row, and
 * each would be a rendering of its own. The first after a pause is shown at once. Call once.
 */
export function showAnswersTogether(): void {
  notifyManager.setScheduler((show) => {
    waiting.push(show);
    if (timer === undefined) showSoon();
  });
}

/**
 * Shows what comes in meanwhile in one rendering when `answers` have come, or, should core be slow, after a moment.
 * Takes the promise of all that is read again because of one commit; it may fail.
 */
export function showTogether(answers: Promise<unknown>): void {
  awaited += 1;
  if (awaited === 1) showSoon();
  const arrived = (): void => {
    awaited -= 1;
    if (awaited === 0) showSoon();
  };
  answers.then(arrived, arrived);
}

function showSoon(): void {
  clearTimeout(timer);
  timer = undefined;
  if (waiting.length === 0 && awaited === 0) return;
  const pauseMs = awaited > 0 ? longestPauseMs : lastMs + frameMs - performance.now();
  timer = setTimeout(showAll, Math.max(0, pauseMs));
}

function showAll(): void {
  timer = undefined;
  lastMs = performance.now();
  const all = waiting;
  waiting = [];
  for (const show of all) show();
}

const frameMs = 16;
/** Longer than core takes to answer again all that a window shows of a long document; still at once for a person. */
const longestPauseMs = 80;
