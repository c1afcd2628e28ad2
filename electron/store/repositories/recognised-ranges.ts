import type { TextRange } from '../../../shared/model/capture.ts';
import type { CaptureRecognition } from '../../../shared/model/recognition.ts';
import { type ReadonlyDatabase, statement } from '../database.ts';
import { findPageSummaries } from './captures.ts';

/** Where words of a capture are to be looked at, UTF-16; null where they have no place. */
interface Place {
  readonly capture: string;
  readonly start: number | null;
  readonly end: number | null;
}

/**
 * How the words at a place were recognised by machine; null where they are the file's own, as on pages that have text, and where there
 * are no words, as in a region.
 */
export function recognitionAt(
  database: ReadonlyDatabase,
  { capture, start, end }: Place,
): CaptureRecognition | null {
  const row = statement<{ recognition: string | null }>(
    database,
    'SELECT recognition FROM capture WHERE id = ?',
  ).get(capture);
  if (row?.recognition == null || start === null || end === null) return null;
  // Written with the capture, from a value of this type.
  const recognition = JSON.parse(row.recognition) as CaptureRecognition;
  const isTouched = rangesOf(database, capture, recognition).some(
    (range) => range.start < end && range.end > start,
  );
  return isTouched ? recognition : null;
}

/** Where recognised pages stand in texts, by capture: what was recognised never changes, and whoever quotes asks for each passage. */
const ranges = new WeakMap<ReadonlyDatabase, Map<string, readonly TextRange[]>>();

function rangesOf(
  database: ReadonlyDatabase,
  capture: string,
  { pages }: CaptureRecognition,
): readonly TextRange[] {
  const known = ranges.get(database) ?? new Map<string, readonly TextRange[]>();
  ranges.set(database, known);
  const there = known.get(capture);
  if (there !== undefined) return there;
  const summaries = findPageSummaries(database, capture) ?? [];
  const made = pages.flatMap((page) => {
    const start = summaries[page]?.start;
    return start === undefined ? [] : [{ start, end: summaries[page + 1]?.start ?? Infinity }];
  });
  known.set(capture, made);
  return made;
}
