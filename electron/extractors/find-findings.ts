import type { Finding } from '../../shared/model/finding.ts';
import { completeMentionDates } from './complete-mention-dates.ts';
import type { ExtractorInput } from './extractor-input.ts';
import { findDates } from './dates/find-dates.ts';
import { findMentions } from './mentions/find-mentions.ts';
import { findNames } from './names/find-names.ts';
import { findNumbers } from './numbers/find-numbers.ts';

/** Changes whenever an extractor may find something else in the same text. */
export const extractorsVersion = 'assay-extractors/1';

/** An `Extractor` of whichever kind. */
type AnyExtractor = (input: ExtractorInput) => Generator<void, readonly Finding[]>;

const extractors: readonly AnyExtractor[] = [findMentions, findDates, findNumbers, findNames];

/** Finds everything that extractors know of in a text, in its order. Nothing is decided by it: findings are suggestions. */
export function findFindings(input: ExtractorInput): readonly Finding[] {
  const search = searchFindings(input);
  for (;;) {
    const step = search.next();
    if (step.done) return step.value;
  }
}

/**
 * `findFindings` in slices: calls `pause` after each piece of work (a few milliseconds at most). What it gives is waited for,
 * if anything, so that others have their turn; what it throws ends the search and is thrown on.
 */
export async function findFindingsInSlices(
  input: ExtractorInput,
  pause: () => Promise<void> | undefined,
): Promise<readonly Finding[]> {
  const search = searchFindings(input);
  for (;;) {
    const step = search.next();
    if (step.done) return step.value;
    const turn = pause();
    if (turn) await turn;
  }
}

function* searchFindings(input: ExtractorInput): Generator<void, readonly Finding[]> {
  const found: Finding[] = [];
  for (const extractor of extractors) {
    for (const finding of yield* extractor(input)) found.push(finding);
  }
  return completeMentionDates(found.sort(inTextOrder));
}

function inTextOrder(a: Finding, b: Finding): number {
  return a.start - b.start || a.end - b.end || (a.kind < b.kind ? -1 : a.kind > b.kind ? 1 : 0);
}
