import type { DrawnEntry } from './lay-out-lane.ts';
import { lanes } from './shown-entries.ts';

const keys = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End'] as const;
export type EntryKey = (typeof keys)[number];

export function isEntryKey(key: string): key is EntryKey {
  return (keys as readonly string[]).includes(key);
}

/**
 * The entry that a key goes to: left and right in the lane, up and down to the one nearest in time of the next lane that
 * has any, Home and End to the ends of the lane. `entries` are ordered by their beginnings; undefined where there is none.
 */
export function nextEntry(
  entries: readonly DrawnEntry[],
  from: DrawnEntry | undefined,
  key: EntryKey,
): DrawnEntry | undefined {
  if (from === undefined) return entries[0];
  const inLane = entries.filter(({ lane }) => lane === from.lane);
  const index = inLane.findIndex(({ id }) => id === from.id);
  switch (key) {
    case 'ArrowLeft':
      return inLane[index - 1];
    case 'ArrowRight':
      return inLane[index + 1];
    case 'Home':
      return inLane[0];
    case 'End':
      return inLane.at(-1);
    case 'ArrowUp':
      return nearestInLane(entries, from, -1);
    case 'ArrowDown':
      return nearestInLane(entries, from, 1);
  }
}

function nearestInLane(
  entries: readonly DrawnEntry[],
  from: DrawnEntry,
  step: 1 | -1,
): DrawnEntry | undefined {
  for (let at = lanes.indexOf(from.lane) + step; at >= 0 && at < lanes.length; at += step) {
    const inLane = entries.filter(({ lane }) => lane === lanes[at]);
    const nearest = inLane.reduce<DrawnEntry | undefined>(
      (best, entry) => (best === undefined || distance(entry, from) < distance(best, from) ? entry : best),
      undefined,
    );
    if (nearest !== undefined) return nearest;
  }
  return undefined;
}

function distance(one: DrawnEntry, other: DrawnEntry): number {
  return Math.abs(one.span.start - other.span.start);
}
