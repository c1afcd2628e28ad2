import { firstFrom } from './folded-quote.ts';
import { type GramPostings, gramLength, hashAt } from './grams.ts';
import type { TextIndex } from './text-index.ts';

/** Where in a text a pattern may begin, in folded units: somewhere from `first` to `last`, which may be below 0. */
export interface Region {
  readonly first: number;
  readonly last: number;
}

/** How many grams of a pattern are looked up, and how many of their places vote. */
const mostGrams = 768;
const mostVotes = 1024;
/** A gram that stands more often than the last of these tells nothing; rarer ones vote first. */
const frequencies = [4, 16, 64, 256];
const mostRegions = 8;
/** Regions with a smaller share of the votes that the first one has are left out. */
const leastShare = 0.4;
/** So are regions with a smaller share of the grams that voted: fewer agree anywhere by chance. */
const leastOfGrams = 0.05;

/**
 * The few regions of a text where the most rare grams of a pattern stand as they stand in the pattern, most votes first;
 * of those with equally many, first the nearest to `expected` (folded), where that is known. Bounded work.
 */
export function regionsByVote(
  index: TextIndex,
  pattern: Uint16Array,
  expected: number | undefined,
): readonly Region[] {
  const { votes, grams } = collectVotes(index, pattern);
  votes.sort();
  const tolerance = 24 + Math.min(400, pattern.length >> 2);
  const found = countInReach(votes, tolerance);
  const most = found.reduce((high, { count }) => Math.max(high, count), 0);
  const needed = Math.max(most * leastShare, grams * leastOfGrams);
  const likely = found.filter(({ count }) => count >= needed);
  const distance = ({ first }: Region) => (expected === undefined ? first : Math.abs(first - expected));
  return likely
    .toSorted((one, other) => other.count - one.count || distance(one) - distance(other))
    .slice(0, mostRegions);
}

const buffer = new Int32Array(mostVotes);
const counts = new Uint32Array(mostGrams);

/** Each vote is the place where the pattern begins if the gram found is the one of the pattern. */
function collectVotes(
  { units, grams }: TextIndex,
  pattern: Uint16Array,
): { readonly votes: Int32Array; readonly grams: number } {
  const last = pattern.length - gramLength;
  if (last < 0 || units.length < gramLength) return { votes: buffer.subarray(0, 0), grams: 0 };
  const step = Math.ceil((last + 1) / mostGrams);
  for (let at = 0, gram = 0; at <= last; at += step, gram += 1)
    counts[gram] = frequencyOf(grams, hashAt(pattern, at, grams.shift));
  let length = 0;
  let voting = 0;
  let above = 0;
  for (const frequency of frequencies) {
    for (let at = 0, gram = 0; at <= last; at += step, gram += 1) {
      const count = counts[gram] as number;
      if (count <= above || count > frequency) continue;
      if (length + count > mostVotes) return { votes: buffer.subarray(0, length), grams: voting };
      const start = grams.starts[hashAt(pattern, at, grams.shift)] as number;
      for (let place = start; place < start + count; place += 1)
        buffer[length + place - start] = (grams.positions[place] as number) - at;
      length += count;
      voting += 1;
    }
    above = frequency;
  }
  return { votes: buffer.subarray(0, length), grams: voting };
}

/** How often the grams with a hash stand in a text. */
export function frequencyOf({ starts }: GramPostings, hash: number): number {
  return (starts[hash + 1] as number) - (starts[hash] as number);
}

interface CountedRegion extends Region {
  readonly count: number;
}

/** Regions of sorted votes within `reach` of each other, each where it holds more votes than those it overlaps. */
function countInReach(votes: Int32Array, reach: number): readonly CountedRegion[] {
  const regions: CountedRegion[] = [];
  let end = 0;
  for (let start = 0; start < votes.length; start += 1) {
    const first = votes[start] as number;
    while (end < votes.length && (votes[end] as number) <= first + reach) end += 1;
    const region = { first, last: votes[end - 1] as number, count: end - start };
    const before = regions.at(-1);
    if (before === undefined || before.last < first) regions.push(region);
    else if (before.count < region.count) regions[regions.length - 1] = region;
  }
  return regions;
}

/** The region around the place where a pattern is expected to begin. */
export function regionAround(expected: number, reach: number): Region {
  return { first: expected - reach, last: expected + reach };
}

/** The folded offset of an offset of the text. */
export function foldedOffset({ toOriginal }: TextIndex, offset: number): number {
  return firstFrom(toOriginal, offset);
}
