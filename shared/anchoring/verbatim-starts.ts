import { gramLength, hashAt } from './grams.ts';
import { occurrencesOfUnits, standsAt } from './occurrences.ts';
import type { TextIndex } from './text-index.ts';
import { frequencyOf } from './vote.ts';

/** How many places are given, first ones and ones near to the expected. */
const mostPlaces = 64;
/** Where the rarest gram stands more often the whole text is read instead. */
const mostOfRarest = 1000;

/**
 * Where in a folded text a pattern stands unchanged: where it stands with its rarest gram; or, when even that is frequent,
 * the first places of the text and the first ones from shortly before the expected one on.
 */
export function verbatimStarts(
  { units, grams }: TextIndex,
  pattern: Uint16Array,
  expected: number | undefined,
): readonly number[] {
  const { at, count } = rarestGram({ grams }, pattern);
  if (count <= mostOfRarest) {
    const first = grams.starts[hashAt(pattern, at, grams.shift)] as number;
    return Array.from(grams.positions.subarray(first, first + count), (position) => position - at)
      .filter((start) => start >= 0 && standsAt(units, start, pattern))
      .slice(0, mostPlaces);
  }
  const beginnings = expected === undefined ? [0] : [0, Math.max(0, expected - pattern.length)];
  return beginnings.flatMap((from) => occurrencesOfUnits(units, pattern, { from, limit: mostPlaces }));
}

function rarestGram(
  { grams }: Pick<TextIndex, 'grams'>,
  pattern: Uint16Array,
): { readonly at: number; readonly count: number } {
  let rarest = { at: 0, count: Number.POSITIVE_INFINITY };
  for (let at = 0; at <= pattern.length - gramLength; at += 1) {
    const count = frequencyOf(grams, hashAt(pattern, at, grams.shift));
    if (count < rarest.count) rarest = { at, count };
  }
  return rarest;
}
