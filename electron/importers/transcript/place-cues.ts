import type { Cue, CueTimes } from './cue.ts';

/** A cue with times that can be. */
export interface PlacedCue {
  readonly times: CueTimes;
  readonly lines: readonly string[];
}

/**
 * Gives every cue times: one whose times cannot be read stands at the end of the one before it, one that ends before it begins has no
 * length. Cues stay in the order of the file. What was found is said in the remarks.
 */
export function placeCues(cues: readonly Cue[]): {
  readonly cues: readonly PlacedCue[];
  readonly remarks: readonly string[];
} {
  const placed: PlacedCue[] = [];
  const counts = { unreadable: 0, backwards: 0, overlapping: 0, unordered: 0 };
  let last: CueTimes = { startMs: 0, endMs: 0 };
  for (const { times, lines } of cues) {
    const own = times ?? { startMs: last.endMs, endMs: last.endMs };
    if (times === null) counts.unreadable += 1;
    if (own.endMs < own.startMs) counts.backwards += 1;
    if (own.startMs < last.startMs) counts.unordered += 1;
    else if (own.startMs < last.endMs) counts.overlapping += 1;
    last = { startMs: own.startMs, endMs: Math.max(own.startMs, own.endMs) };
    placed.push({ times: last, lines });
  }
  return {
    cues: placed,
    remarks: [
      ...remark(
        counts.unreadable,
        'has times that cannot be read; it stands',
        'have times that cannot be read; they stand',
        ' after the one before it',
      ),
      ...remark(counts.backwards, 'ends before it begins', 'end before they begin', ''),
      ...remark(
        counts.unordered,
        'begins before the one above it',
        'begin before the one above them',
        '; the order of the file was kept',
      ),
      ...remark(
        counts.overlapping,
        'begins before the one above it has ended',
        'begin before the one above them has ended',
        '',
      ),
    ],
  };
}

function remark(count: number, one: string, many: string, end: string): readonly string[] {
  if (count === 0) return [];
  return [count === 1 ? `One cue ${one}${end}.` : `${count.toLocaleString('en')} cues ${many}${end}.`];
}
