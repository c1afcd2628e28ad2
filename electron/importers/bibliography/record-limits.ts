import { ImportRefusal } from '../imported.ts';

/** Of one file; one with more is refused. */
const mostRecords = 50_000;

/** What one record may hold at most; what is beyond is left out. */
export const recordLimits = {
  valueCharacters: 20_000,
  noteCharacters: 1_000_000,
  names: 1_000,
  tags: 500,
  notes: 500,
  files: 100,
} as const;

/** Throws an `ImportRefusal` when a file has more records than one import takes. */
export function refuseTooMany(records: number): void {
  if (records <= mostRecords) return;
  throw new ImportRefusal(
    'too many parts',
    `It has more than ${mostRecords.toLocaleString('en')} records. Export a part of the library at a time.`,
  );
}
