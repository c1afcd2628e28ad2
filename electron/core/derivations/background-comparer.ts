import type { TextComparer } from './text-comparer.ts';

/** Compares new texts by itself, so that suggestions are there when a document is opened. */
export interface BackgroundComparer {
  /** Resolves when no text waits to be compared any more. */
  work(): Promise<void>;
  /**
   * The same, once nobody has asked for two seconds: what many texts of one import have in common is told from what few
   * share only when all of them are there.
   */
  workWhenQuiet(): void;
  stop(): Promise<void>;
}

const quietMs = 2_000;

/** Makes one; what fails is told to `onFailure`, and tried again when it is asked next. */
export function createBackgroundComparer(
  comparer: TextComparer,
  onFailure: (error: unknown) => void,
): BackgroundComparer {
  const stopping = new AbortController();
  let isAskedAgain = false;
  let working: Promise<void> | undefined;
  let waiting: NodeJS.Timeout | undefined;

  async function workOn(): Promise<void> {
    while (isAskedAgain && !stopping.signal.aborted) {
      isAskedAgain = false;
      if (!comparer.isCompared())
        await comparer.compare({ signal: stopping.signal, report: () => undefined });
    }
  }

  function work(): Promise<void> {
    isAskedAgain = true;
    working ??= workOn()
      .catch((thrown: unknown) => {
        if (!stopping.signal.aborted) onFailure(thrown);
      })
      .finally(() => {
        working = undefined;
      });
    return working;
  }

  return {
    work,
    workWhenQuiet: () => {
      clearTimeout(waiting);
      waiting = setTimeout(() => void work(), quietMs);
      waiting.unref();
    },
    stop: async () => {
      clearTimeout(waiting);
      stopping.abort();
      await working;
    },
  };
}
