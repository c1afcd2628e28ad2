import type { FindingOf } from '../../../shared/model/finding.ts';
import type { ExtractorInput } from '../extractor-input.ts';
import { piecesOf } from '../pieces.ts';

/** Finds the sources that a text cites in passing. */
export function* findMentions(input: ExtractorInput): Generator<void, readonly FindingOf<'mention'>[]> {
  const found: FindingOf<'mention'>[] = [];
  for (const _piece of piecesOf(input)) yield;
  return found;
}
