import type { CaptureSummary } from '../../shared/model/capture.ts';
import { dayWords, momentWords } from './moment-words.ts';

type NamedCopy = Pick<CaptureSummary, 'capturedAt' | 'recognition'>;

/**
 * A copy as people name it: by its day, and by the minute where a copy of another moment is of the same day; with whether its words were
 * recognised.
 */
export function copyWords({ capturedAt, recognition }: NamedCopy, all: readonly NamedCopy[]): string {
  const day = dayWords(capturedAt);
  const isOfOneDay = all.some(
    (other) => other.capturedAt !== capturedAt && dayWords(other.capturedAt) === day,
  );
  const when = isOfOneDay ? momentWords(capturedAt) : day;
  return recognition === null ? when : `${when}, text recognised`;
}
