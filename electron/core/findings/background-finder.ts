import { nextTask } from '../next-task.ts';
import type { Finder } from './finder.ts';

/** Looks for findings by itself, one capture after the other, so that they are there when a document is opened. */
export interface BackgroundFinder {
  /** Looks in the newest copies wherever that was not done yet; resolves when nothing is left to do. */
  work(): Promise<void>;
  /** Has this capture come next, an older copy too; does nothing before `work` was called once. */
  hurry(capture: string): void;
  stop(): Promise<void>;
}

/**
 * A capture is searched this often by itself at most while the program runs. Two versions of Assay with the same project would
 * else find everything anew for each other for ever.
 */
const mostTimes = 20;

/** `onFailure` is told of what extractors throw; the text is passed over until the program is started again. */
export function createBackgroundFinder(
  finder: Finder,
  onFailure: (error: unknown) => void,
): BackgroundFinder {
  const stopping = new AbortController();
  const failed = new Set<string>();
  const times = new Map<string, number>();
  const urgent = new Set<string>();
  let isOn = false;
  let isAskedAgain = false;
  let working: Promise<void> | undefined;

  async function findIn(capture: string): Promise<void> {
    if (stopping.signal.aborted || failed.has(capture)) return;
    try {
      await finder.find(capture, stopping.signal);
    } catch (thrown) {
      failed.add(capture);
      onFailure(thrown);
    }
    await nextTask();
  }

  async function findInUrgent(): Promise<void> {
    for (const capture of urgent) {
      urgent.delete(capture);
      await findIn(capture);
      finder.tellNow();
    }
  }

  async function workOn(): Promise<void> {
    while (isAskedAgain && !stopping.signal.aborted) {
      isAskedAgain = false;
      await findInUrgent();
      for (const capture of await finder.missing()) {
        const before = times.get(capture) ?? 0;
        times.set(capture, before + 1);
        if (before < mostTimes) await findIn(capture);
        await findInUrgent();
      }
      if (!stopping.signal.aborted) finder.tellNow();
    }
  }

  function work(): Promise<void> {
    isOn = true;
    isAskedAgain = true;
    working ??= workOn()
      .catch(onFailure)
      .finally(() => {
        working = undefined;
      });
    return working;
  }

  return {
    work,
    hurry: (capture) => {
      if (!isOn || failed.has(capture)) return;
      urgent.add(capture);
      void work();
    },
    stop: async () => {
      stopping.abort();
      await working;
    },
  };
}
