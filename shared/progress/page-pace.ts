/** How long the rest of some pages will take. */
export interface PagePace {
  /** By what those that are done took on average since the first call, in seconds; null before one is done. */
  secondsLeft(done: number, total: number): number | null;
}

/** Reckons by pages, of which each takes seconds. `clock` gives milliseconds. */
export function createPagePace(clock: () => number): PagePace {
  let startedAt: number | undefined;
  return {
    secondsLeft: (done, total) => {
      startedAt ??= clock();
      if (done === 0) return null;
      return Math.ceil(((clock() - startedAt) / done / 1_000) * (total - done));
    },
  };
}
