const intervalMs = 100;

/** Calls `tell` soon after `changed()`, but never more often than every 100 ms. */
export function createChangeNotice(tell: () => void): { changed(): void; stop(): void } {
  let timer: NodeJS.Timeout | undefined;
  let lastMs = 0;
  return {
    changed: () => {
      timer ??= setTimeout(
        () => {
          timer = undefined;
          lastMs = Date.now();
          tell();
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
