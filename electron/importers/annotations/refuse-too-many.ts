import { ImportRefusal } from '../imported.ts';
import { recordLimits } from './record-limits.ts';

/** Throws an ImportRefusal for more records than are read of one file; to be asked before they are looked at. */
export function refuseTooMany(count: number): void {
  if (count <= recordLimits.records) return;
  throw new ImportRefusal(
    'too large',
    `The file has ${count} annotations; at most ${recordLimits.records} are read. Split it.`,
  );
}
