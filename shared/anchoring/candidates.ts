import type { FoldedQuote } from './folded-quote.ts';
import { type Candidate, neededEvidence, weigh } from './judge.ts';
import { placesIn } from './places-in-region.ts';
import type { Quote } from './quote.ts';
import type { TextIndex } from './text-index.ts';
import { verbatimStarts } from './verbatim-starts.ts';
import { foldedOffset, type Region, regionAround, regionsByVote } from './vote.ts';

/** A quote and the places of a text that it may stand at, the one with the highest score first. */
export interface Candidates {
  readonly quote: FoldedQuote;
  readonly places: readonly Candidate[];
  /** How much evidence a place must have. */
  readonly needed: number;
}

/** How far from its stored place a quote is looked for, whatever grams say, in folded units. */
const storedReach = 16;

/** The few places of a text where a quote may stand: where its rare grams are, and where it stood. Bounded work. */
export function findCandidates(index: TextIndex, quote: Quote, folded: FoldedQuote): Candidates {
  const stored = quote.start === undefined ? undefined : foldedOffset(index, quote.start) - folded.start;
  const regions = [
    ...regionsByVote(index, folded.whole, stored),
    ...(stored === undefined ? [] : [regionAround(stored, storedReach)]),
  ];
  const places = weighed(index, folded, regions);
  return {
    quote: folded,
    places: places.length > 0 ? places : weighedVerbatim(index, folded, stored),
    needed: neededEvidence(folded, index.units.length),
  };
}

/** Places with the same words in the same context, for those that only repeat themselves, so that no gram is rare. */
function weighedVerbatim(
  index: TextIndex,
  quote: FoldedQuote,
  stored: number | undefined,
): readonly Candidate[] {
  const noErrors = { wordErrors: 0, prefixErrors: 0, suffixErrors: 0 };
  return inOrder(
    verbatimStarts(index, quote.whole, stored).map((start) =>
      weigh(index, quote, { start: start + quote.start, end: start + quote.end, ...noErrors }),
    ),
  );
}

/** The same candidates and the place that is found where the quote is expected to begin (UTF-16), if there is one. */
export function addExpected(index: TextIndex, candidates: Candidates, expected: number): Candidates {
  const { quote, places } = candidates;
  const region = regionAround(foldedOffset(index, expected) - quote.start, storedReach);
  return { ...candidates, places: inOrder([...places, ...weighed(index, quote, [region])]) };
}

function weighed(index: TextIndex, quote: FoldedQuote, regions: readonly Region[]): readonly Candidate[] {
  const found = regions.flatMap((region) => placesIn(index, quote, region));
  return inOrder(found.map((place) => weigh(index, quote, place)));
}

function inOrder(places: readonly Candidate[]): readonly Candidate[] {
  const sorted = places.toSorted((one, other) => other.score - one.score || one.start - other.start);
  return sorted.filter((place, at) => sorted.findIndex((other) => isSamePlace(place, other)) === at);
}

/** Whether two are one place, seen a little differently. Words that repeat themselves stand unchanged at several, which overlap. */
function isSamePlace(one: Candidate, other: Candidate): boolean {
  if (one.start === other.start && one.end === other.end) return true;
  if (isUnchanged(one) && isUnchanged(other)) return false;
  return one.start < other.end && other.start < one.end;
}

function isUnchanged({ wordErrors, prefixErrors, suffixErrors }: Candidate): boolean {
  return wordErrors + prefixErrors + suffixErrors === 0;
}
