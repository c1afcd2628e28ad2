import type { FindingOf } from '../../../shared/model/finding.ts';
import type { ExtractorInput } from '../extractor-input.ts';
import { piecesOf } from '../pieces.ts';
import { findParenthesised } from './find-parenthesised.ts';
import { readPassage } from './passage.ts';

/** Finds the sources that a text cites in passing. */
export function* findMentions(input: ExtractorInput): Generator<void, readonly FindingOf<'mention'>[]> {
  const found: FindingOf<'mention'>[] = [];
  for (const piece of piecesOf(input)) {
    const passage = readPassage(input, piece);
    found.push(...findParenthesised(passage));
    yield;
  }
  return withoutOverlaps(found);
}

/** Of findings that overlap the first in the list is kept. */
function withoutOverlaps(found: readonly FindingOf<'mention'>[]): readonly FindingOf<'mention'>[] {
  const kept: FindingOf<'mention'>[] = [];
  for (const mention of found.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (mention.start >= (kept.at(-1)?.end ?? 0)) kept.push(mention);
  }
  return kept;
}
