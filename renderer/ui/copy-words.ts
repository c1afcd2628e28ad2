import type { CaptureSummary } from '../../shared/model/capture.ts';
import { dayWords, momentWords } from './moment-words.ts';

/** A copy as people name it: by its day, and by the minute where another copy is of the same day. */
export function copyWords(
  capture: Pick<CaptureSummary, 'capturedAt'>,
  all: readonly Pick<CaptureSummary, 'capturedAt'>[],
): string {
  const day = dayWords(capture.capturedAt);
  const isOfOneDay = all.filter(({ capturedAt }) => dayWords(capturedAt) === day).length > 1;
  return isOfOneDay ? momentWords(capture.capturedAt) : day;
}
