import { within } from '../../../shared/model/within.ts';
import { itemsBetween, type KeptItem } from '../../store/repositories/import-runs.ts';
import type { ReadonlyDatabase } from '../../store/database.ts';

/**
 * Files that were given to a run stand at multiples of this in its report; what is found in one of them, and in what is found there,
 * comes after it.
 */
export const positionsPerFile = 1_000_000_000;

/** What is found in a part of a given file stands after that part, as long as there is room before the next one. */
const positionsPerPart = 10_000;
/** What has no room there stands from here on. */
const firstBeyond = 900_000_000;

/** The place of a part in the report of its run, and what stands there from an earlier try. */
export interface Slot {
  readonly position: number;
  readonly kept: KeptItem | null;
}

/** The places that a report has for what is found in one given file. */
export interface Slots {
  /** The row of the file itself. */
  readonly given: KeptItem | null;
  /** The next place of a part of this name and content in the file at `whole`; the same as before where it was met in an earlier try. */
  take(whole: number, name: string, sha256: string): Slot;
  /** Whether something in the file of this name waits to be imported. */
  waitsIn(name: string): boolean;
}

/** Reads what is kept of a given file and of what was found in it; `position` is the file's. */
export function readSlots(database: ReadonlyDatabase, run: string, position: number): Slots {
  const [given = null, ...parts] = itemsBetween(database, run, position, position + positionsPerFile);
  const known = Map.groupBy(parts, keyOf);
  const taken = new Set(parts.map((part) => part.position - position));
  const lasts = new Map<number, number>();

  /** The next free place from the one after `after` on, `step` apart, before `end`. */
  function nextFree(after: number, step: number, end: number): number | null {
    for (let next = (lasts.get(after) ?? after) + step; next < end; next += step) {
      lasts.set(after, next);
      if (!taken.has(next)) return next;
    }
    return null;
  }

  function place(whole: number): number {
    const own =
      whole === 0
        ? nextFree(0, positionsPerPart, firstBeyond)
        : nextFree(whole, 1, (Math.floor(whole / positionsPerPart) + 1) * positionsPerPart);
    const place = own ?? nextFree(firstBeyond, 1, positionsPerFile);
    if (place === null) throw new Error('A file holds more files than its report has places.');
    taken.add(place);
    return place;
  }

  return {
    given,
    take: (whole, name, sha256) => {
      const kept = known.get(keyOf({ name, sha256 }))?.shift() ?? null;
      return kept === null
        ? { position: position + place(whole - position), kept }
        : { position: kept.position, kept };
    },
    waitsIn: (name) =>
      parts.some((part) => part.status === 'waiting' && part.name.startsWith(`${name}${within}`)),
  };
}

function keyOf({ name, sha256 }: Pick<KeptItem, 'name' | 'sha256'>): string {
  return `${name}\n${sha256}`;
}
