/** What one runner counted. A runner that could not do its work counts one failure and says why. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** What went wrong besides single tests, for the summary at the end. */
  readonly problem?: string;
}

/** The tally of a runner that could not run or did not get to its end. */
export function couldNotRun(problem: string): Tally {
  return { passed: 0, failed: 1, skipped: 0, problem };
}

/** All runners' counts together. */
export function total(tallies: readonly Tally[]): Tally {
  return tallies.reduce(
    (sum, tally) => ({
      passed: sum.passed + tally.passed,
      failed: sum.failed + tally.failed,
      skipped: sum.skipped + tally.skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  );
}
