import { ImportRefusal } from '../imported.ts';

/** A value of a property list, read when it is asked for: what is not asked for is never looked at. */
export interface PlistValue {
  /** The value under a key of a dictionary; null for other values, and where there is none. */
  get(key: string): PlistValue | null;
  /** The values of an array, in order, at most `most`; none for other values. */
  items(most: number): readonly PlistValue[];
  /** Null for what is no text. */
  text(): string | null;
  /** Null for what is no data. */
  data(): Uint8Array | null;
}

/** Says that something is no readable property list. */
export function noPlist(): ImportRefusal {
  return new ImportRefusal(
    'malformed',
    'The web archive is damaged or cut off. Open it in Safari, and save the page again, or as a PDF.',
  );
}
