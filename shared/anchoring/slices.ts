/** How long work in slices goes on before others are let to theirs, in milliseconds by the clock. */
const longestTurnMs = 12;

/** What work in slices needs of where it runs. */
export interface Turns {
  /** Lets others work; resolves when it is this work's turn again (`setImmediate`, a message to oneself). */
  readonly pause: () => Promise<void>;
  /** Asked before each slice; when it says yes the work ends without a result. */
  readonly isCancelled?: () => boolean;
}

/** Does work in slices at once and gives its result. */
export function finish<Result>(work: Generator<void, Result>): Result {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

/**
 * Does work in slices, pausing whenever some milliseconds have passed, so that no task is long. Gives its result, or
 * undefined when it was cancelled.
 */
export async function finishInTurns<Result>(
  work: Generator<void, Result>,
  { pause, isCancelled = () => false }: Turns,
): Promise<Result | undefined> {
  let turnEnds = Date.now() + longestTurnMs;
  while (!isCancelled()) {
    const step = work.next();
    if (step.done) return step.value;
    if (Date.now() < turnEnds) continue;
    await pause();
    turnEnds = Date.now() + longestTurnMs;
  }
  return undefined;
}
