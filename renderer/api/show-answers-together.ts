import { notifyManager } from '@tanstack/react-query';

/**
 * Lets answers of core that come within a frame's time be shown together: after a commit several come in a row, and
 * each would be a rendering of its own. The first after a pause is shown at once. Call once.
 */
export function showAnswersTogether(): void {
  let waiting: (() => void)[] = [];
  let lastMs = Number.NEGATIVE_INFINITY;
  const showAll = (): void => {
    lastMs = performance.now();
    const all = waiting;
    waiting = [];
    for (const show of all) show();
  };
  notifyManager.setScheduler((show) => {
    waiting.push(show);
    if (waiting.length === 1) setTimeout(showAll, Math.max(0, lastMs + frameMs - performance.now()));
  });
}

const frameMs = 16;
