import { joinChanges, type StoreChange } from '../../shared/contract/store-change.ts';

const intervalMs = 100;

/** Calls `tell` soon after `changed()` with all that changed since, but never more often than every 100 ms. */
export function createChangeNotice(tell: (change: StoreChange) => void): {
  changed(change: StoreChange): void;
  stop(): void;
} {
  let timer: NodeJS.Timeout | undefined;
  let lastMs = 0;
  let untold: StoreChange | undefined;
  return {
    changed: (change) => {
      const told = untold === undefined ? change : joinChanges(untold, change);
      untold = told;
      timer ??= setTimeout(
        () => {
          timer = undefined;
          lastMs = Date.now();
          const all = untold ?? told;
          untold = undefined;
          tell(all);
        },
        Math.max(0, lastMs + intervalMs - Date.now()),
      );
    },
    stop: () => clearTimeout(timer),
  };
}

/** Calls `changed` whenever `version()` gives another value; for commits of other processes. */
export function watchVersion(version: () => number, changed: () => void): { stop(): void } {
  let last = version();
  const timer = setInterval(() => {
    const current = version();
    if (current === last) return;
    last = current;
    changed();
  }, 250);
  timer.unref();
  return { stop: () => clearInterval(timer) };
}
