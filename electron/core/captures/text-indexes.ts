import { finish, finishInTurns } from '../../../shared/anchoring/slices.ts';
import { indexInSlices, type TextIndex } from '../../../shared/anchoring/text-index.ts';
import { nextTask } from '../next-task.ts';

/** Texts made ready for anchoring; the last one is kept, since annotations are made on one document after the other. */
export interface TextIndexes {
  /** At once; for a capture of a megabyte that takes a while. */
  of(capture: string, text: string): TextIndex;
  /** In turns with other work; undefined when it was cancelled. */
  prepare(capture: string, text: string, signal: AbortSignal): Promise<TextIndex | undefined>;
}

/** Makes texts ready for anchoring as they are asked for, and keeps the last one. */
export function createTextIndexes(): TextIndexes {
  let last: { readonly capture: string; readonly index: TextIndex } | undefined;
  const keep = (capture: string, index: TextIndex) => {
    last = { capture, index };
    return index;
  };
  return {
    of: (capture, text) =>
      last?.capture === capture ? last.index : keep(capture, finish(indexInSlices(text))),
    prepare: async (capture, text, signal) => {
      if (last?.capture === capture) return last.index;
      const index = await finishInTurns(indexInSlices(text), turnsOf(signal));
      return index && keep(capture, index);
    },
  };
}

/** Lets core answer other calls between slices, until the signal is aborted. */
export function turnsOf(signal: AbortSignal) {
  return {
    pause: nextTask,
    isCancelled: () => signal.aborted,
  };
}
