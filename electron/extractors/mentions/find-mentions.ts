import type { FindingOf } from '../../../shared/model/finding.ts';
import type { ExtractorInput } from '../extractor-input.ts';
import { piecesOf } from '../pieces.ts';
import { findArabicScript } from './find-arabic-script.ts';
import { findAttributions } from './attributions/find-attributions.ts';
import { findCreditLines } from './credits/find-credit-lines.ts';
import { findHeadlines } from './find-headlines.ts';
import { findFootnotes, readReferences } from './references/find-references.ts';
import { findNarrative } from './attributions/find-narrative.ts';
import { findParenthesised } from './references/find-parenthesised.ts';
import { readPassage } from './passage.ts';
import { placesInText } from './places-in-text.ts';

type Mentions = readonly FindingOf<'mention'>[];

/**
 * Finds the sources that a text cites in passing. Pronouns name no new source ("he said" is none), and neither do abbreviations, plain
 * years, parties and places in brackets.
 */
export function* findMentions(input: ExtractorInput): Generator<void, Mentions> {
  const references = yield* readReferences(input);
  const places = yield* placesInText(input);
  const inBrackets: FindingOf<'mention'>[] = [];
  const footnotes: FindingOf<'mention'>[] = [];
  const attributions: FindingOf<'mention'>[] = [];
  const credits: FindingOf<'mention'>[] = [];
  let blocksBefore = -1;
  for (const piece of piecesOf(input)) {
    const passage = readPassage(input, piece);
    if (piece.start === piece.block.start) {
      blocksBefore += 1;
      for (const mention of findCreditLines(input, piece.block, blocksBefore)) credits.push(mention);
    }
    for (const mention of findParenthesised(passage, places)) inBrackets.push(mention);
    for (const mention of findNarrative(passage, references)) inBrackets.push(mention);
    for (const mention of findFootnotes(passage, references)) footnotes.push(mention);
    for (const mention of findAttributions(passage)) attributions.push(mention);
    for (const mention of findArabicScript(passage)) attributions.push(mention);
    yield;
  }
  for (const mention of yield* findHeadlines(input, attributions)) attributions.push(mention);
  return [references.mentions, footnotes, inBrackets, credits, attributions].reduce(withMore, []);
}

/** Puts mentions of another form to those there are; what overlaps one that is there, or one before it, is left out. */
function withMore(kept: Mentions, more: Mentions): Mentions {
  const merged: FindingOf<'mention'>[] = [];
  let next = 0;
  for (const mention of more.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    for (let there = kept[next]; there && there.start < mention.end; there = kept[next]) {
      merged.push(there);
      next += 1;
    }
    if (mention.start >= (merged.at(-1)?.end ?? 0)) merged.push(mention);
  }
  return merged.concat(kept.slice(next));
}
