import { gramLength, hashAt } from './grams.ts';

/** A stretch that a pattern and a text have in common, unit by unit; offsets in folded units. */
export interface Run {
  readonly inPattern: number;
  readonly inText: number;
  readonly length: number;
}

const tableBits = 14;
const shift = 32 - tableBits;
/** For each hash of a gram one more than where in the pattern the gram stands; 0 for none. */
const places = new Int32Array(2 ** tableBits);
const standsOften = -1;
/** More runs, and more units in them, are not looked at. */
const mostRuns = 16_384;
const mostUnits = 4_000_000;

/**
 * The stretches of at least five units that a part of a text has in common with a pattern, in the order of the text. Only
 * those that begin with a gram that the pattern has once.
 */
export function commonRuns(
  pattern: Uint16Array,
  text: Uint16Array,
  { from, to }: { readonly from: number; readonly to: number },
): readonly Run[] {
  const last = pattern.length - gramLength;
  for (let at = 0; at <= last; at += 1) {
    const hash = hashAt(pattern, at, shift);
    places[hash] = places[hash] === 0 ? at + 1 : standsOften;
  }
  const runs: Run[] = [];
  /** For each difference of the two offsets where in the text the last run with it ended. */
  const ends = new Int32Array(pattern.length + to - from);
  let seen = 0;
  for (let at = from; at <= to - gramLength && runs.length < mostRuns && seen < mostUnits; at += 1) {
    const place = (places[hashAt(text, at, shift)] as number) - 1;
    if (place < 0) continue;
    const diagonal = at - from - place + pattern.length - 1;
    if ((ends[diagonal] as number) > at) continue;
    const length = commonLength(pattern, place, text.subarray(at, to));
    seen += length;
    if (length < gramLength) continue;
    ends[diagonal] = at + length;
    runs.push({ inPattern: place, inText: at, length });
  }
  for (let at = 0; at <= last; at += 1) places[hashAt(pattern, at, shift)] = 0;
  return runs;
}

function commonLength(pattern: Uint16Array, at: number, text: Uint16Array): number {
  const most = Math.min(pattern.length - at, text.length);
  let length = 0;
  while (length < most && pattern[at + length] === text[length]) length += 1;
  return length;
}
