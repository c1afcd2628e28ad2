import type { TextRange } from '../../../../shared/model/capture.ts';

/** How many overlapping highlights can be told apart; deeper ones share the last lane. */
export const laneCount = 3;

/**
 * Gives each range the lowest lane that no earlier range overlapping it has, so that what overlaps is painted
 * differently and a range inside another lies above it. `ranges` are sorted by start, longer first.
 */
export function assignLanes(ranges: readonly TextRange[]): readonly number[] {
  const busyUntil = new Array<number>(laneCount).fill(0);
  return ranges.map(({ start, end }) => {
    const free = busyUntil.findIndex((until) => until <= start);
    const lane = free === -1 ? laneCount - 1 : free;
    busyUntil[lane] = Math.max(end, busyUntil[lane] ?? 0);
    return lane;
  });
}
