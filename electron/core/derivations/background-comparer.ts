import type { TextComparer } from './text-comparer.ts';

/** Compares new texts by itself, so that suggestions are there when a document is opened. */
export interface BackgroundComparer {
  /** Resolves when no text waits to be compared any more. */
  work(): Promise<void>;
  stop(): Promise<void>;
}

export function createBackgroundComparer(
  comparer: TextComparer,
  onFailure: (error: unknown) => void,
): BackgroundComparer {
  const stopping = new AbortController();
  let isAskedAgain = false;
  let working: Promise<void> | undefined;

  async function workOn(): Promise<void> {
    while (isAskedAgain && !stopping.signal.aborted) {
      isAskedAgain = false;
      if (!comparer.isCompared())
        await comparer.compare({ signal: stopping.signal, report: () => undefined });
    }
  }

  return {
    work: () => {
      isAskedAgain = true;
      working ??= workOn()
        .catch((thrown: unknown) => {
          if (!stopping.signal.aborted) onFailure(thrown);
        })
        .finally(() => {
          working = undefined;
        });
      return working;
    },
    stop: async () => {
      stopping.abort();
      await working;
    },
  };
}
