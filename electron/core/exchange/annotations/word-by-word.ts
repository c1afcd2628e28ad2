import { findCaptureText } from '../../../store/repositories/captures.ts';
import type { ReadonlyDatabase } from '../../../store/database.ts';
import type { PlacedTarget } from './placed-target.ts';
import type { Planned, PlannedEntry } from './plan.ts';

/**
 * What becomes of a passage that has to stand in its document word by word: it is not imported where its words were changed, are
 * gone, or stand there several times without anything that tells which is meant. Nothing for all other entries.
 */
export function wordByWord(
  reader: ReadonlyDatabase,
  entry: PlannedEntry,
): Extract<Planned, { type: 'unmatched' }> | null {
  if (entry.type !== 'annotation' || entry.record.isWordByWord !== true) return null;
  const [problem] = [
    ...(entry.unplaced.length > 0 ? [entry.reason ?? notThere] : []),
    ...entry.targets.flatMap((target) => problemOf(reader, target) ?? []),
  ];
  return problem === undefined ? null : { type: 'unmatched', record: entry.record, reason: problem };
}

const notThere = 'Its exact words do not stand in the document.';

function problemOf(reader: ReadonlyDatabase, { capture, exact, state, record }: PlacedTarget): string | null {
  const { place } = record;
  if (place.type !== 'quote') return notThere;
  const { quote, position } = place;
  const times = (findCaptureText(reader, capture) ?? '').split(quote.exact).length - 1;
  const isTold = position !== null || quote.prefix !== '' || quote.suffix !== '';
  if (times > 1 && !isTold) {
    return `Its words stand ${times} times in the document, and nothing says which of them is meant. Add a column “prefix” with the words before it.`;
  }
  return state === 'exact' && quote.exact === exact ? null : notThere;
}
