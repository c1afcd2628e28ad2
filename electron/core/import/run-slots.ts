import { within } from '../../../shared/model/within.ts';
import { itemsBetween, type KeptItem } from '../../store/repositories/import-runs.ts';
import type { ReadonlyDatabase } from '../../store/database.ts';

/**
 * Files that were given to a run stand at multiples of this in its report; what is found in one of them, and in what is found there,
 * comes after it. No container may hold so many.
 */
export const positionsPerFile = 1_000_000;

/** The place of a part in the report of its run, and what stands there from an earlier try. */
export interface Slot {
  readonly position: number;
  readonly kept: KeptItem | null;
}

/** The places that a report has for what is found in one given file. */
export interface Slots {
  /** The row of the file itself. */
  readonly given: KeptItem | null;
  /** The next place of a part of this name and content; the same as before where it was met in an earlier try. */
  take(name: string, sha256: string): Slot;
  /** Whether something in the file of this name waits to be imported. */
  waitsIn(name: string): boolean;
}

/** Reads what is kept of a given file and of what was found in it; `position` is the file's. */
export function readSlots(database: ReadonlyDatabase, run: string, position: number): Slots {
  const [given = null, ...parts] = itemsBetween(database, run, position, position + positionsPerFile);
  const known = Map.groupBy(parts, keyOf);
  let last = parts.at(-1)?.position ?? position;
  return {
    given,
    take: (name, sha256) => {
      const kept = known.get(keyOf({ name, sha256 }))?.shift() ?? null;
      if (kept !== null) return { position: kept.position, kept };
      last += 1;
      return { position: last, kept: null };
    },
    waitsIn: (name) =>
      parts.some((part) => part.status === 'waiting' && part.name.startsWith(`${name}${within}`)),
  };
}

function keyOf({ name, sha256 }: Pick<KeptItem, 'name' | 'sha256'>): string {
  return `${name}\n${sha256}`;
}
