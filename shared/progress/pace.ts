import type { Progress } from '../contract/define.ts';

/** The pace is that of the last half minute, and says nothing in the first three seconds. */
const spanMs = 30_000;
const silentMs = 3_000;

/** How far an import has come. */
export interface Pace {
  /** Notes that so many bytes are done with by now, and says how far it is. */
  progress(now: { readonly files: number; readonly bytes: number; readonly doing: string }): Progress;
}

/** Reckons how long `total` files and bytes will take, by the pace of late. `clock` gives milliseconds. */
export function createPace(
  total: { readonly files: number; readonly bytes: number },
  clock: () => number,
): Pace {
  const startedAt = clock();
  const samples: { readonly at: number; readonly bytes: number }[] = [{ at: startedAt, bytes: 0 }];

  function secondsLeft(at: number, bytes: number): number | null {
    while (samples.length > 1 && at - (samples[1]?.at ?? at) >= spanMs) samples.shift();
    const [oldest] = samples;
    if (at - startedAt < silentMs || oldest === undefined || bytes <= oldest.bytes) return null;
    const bytesPerMs = (bytes - oldest.bytes) / (at - oldest.at);
    return Math.ceil(Math.max(0, total.bytes - bytes) / bytesPerMs / 1_000);
  }

  return {
    progress: ({ files, bytes, doing }) => {
      const at = clock();
      const last = samples.at(-1);
      // Enough to be exact to a second, however fast files are done with.
      if (last === undefined || at - last.at >= 250) samples.push({ at, bytes });
      return {
        done: files,
        total: total.files,
        doing,
        bytes: { done: bytes, total: total.bytes },
        secondsLeft: secondsLeft(at, bytes),
      };
    },
  };
}
