import type { TextRange } from '../../../../shared/model/capture.ts';

/** How many overlapping highlights can be told apart; deeper ones share the last lane. */
export const laneCount = 3;

/**
 * Gives each range the lowest lane that no earlier range overlapping it has, so that what overlaps is painted
 * differently and a range inside another lies above it. `ranges` are sorted by start, longer first.
 */
export function assignLanes(ranges: readonly TextRange[]): Uint8Array {
  const lanes = new Uint8Array(ranges.length);
  const busyUntil = new Float64Array(laneCount);
  for (let index = 0; index < ranges.length; index += 1) {
    const range = ranges[index];
    if (range === undefined) continue;
    let lane = 0;
    while (lane < laneCount - 1 && (busyUntil[lane] ?? 0) > range.start) lane += 1;
    busyUntil[lane] = Math.max(range.end, busyUntil[lane] ?? 0);
    lanes[index] = lane;
  }
  return lanes;
}
