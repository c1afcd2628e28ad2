import { gramLength, hashAt } from './grams.ts';

/** A stretch that a pattern and a text have in common, unit by unit; offsets in folded units. */
export interface Run {
  readonly inPattern: number;
  readonly inText: number;
  readonly length: number;
}

const fewestBits = 12;
const mostBits = 17;
/** For each hash of a gram one more than where in the pattern the gram stands, first and again; 0 for nowhere. */
const firsts = new Int32Array(2 ** mostBits);
const seconds = new Int32Array(2 ** mostBits);
/** Where a smaller share of the grams stands in the pattern once, those that stand there twice are followed too. */
const fewOnce = 0.5;
/** Stands for a gram that is in the pattern more than twice. */
const often = -1;
/** More runs, and more units in them, are not looked at. */
const mostRuns = 16_384;
const mostUnits = 4_000_000;

/**
 * The stretches of at least five units that a part of a text has in common with a pattern, in the order of the text. Only
 * those that begin with a gram that the pattern has once, or twice where it repeats itself.
 */
export function commonRuns(
  pattern: Uint16Array,
  text: Uint16Array,
  { from, to }: { readonly from: number; readonly to: number },
): readonly Run[] {
  const shift = 32 - Math.min(mostBits, Math.max(fewestBits, Math.ceil(Math.log2(pattern.length * 4))));
  const areRepeatsFollowed = enter(pattern, shift) < pattern.length * fewOnce;
  const runs: Run[] = [];
  /** For each difference of the two offsets where in the text the last run with it ended. */
  const ends = new Int32Array(pattern.length + to - from);
  let seen = 0;
  const follow = (place: number, at: number) => {
    const diagonal = at - from - place + pattern.length - 1;
    if (place < 0 || (ends[diagonal] as number) > at) return;
    const length = commonLength(pattern, place, text.subarray(at, to));
    seen += length;
    if (length < gramLength) return;
    ends[diagonal] = at + length;
    runs.push({ inPattern: place, inText: at, length });
  };
  for (let at = from; at <= to - gramLength && runs.length < mostRuns && seen < mostUnits; at += 1) {
    const hash = hashAt(text, at, shift);
    const first = firsts[hash] as number;
    if (first <= 0 || (seconds[hash] !== 0 && !areRepeatsFollowed)) continue;
    follow(first - 1, at);
    if (areRepeatsFollowed) follow((seconds[hash] as number) - 1, at);
  }
  leave(pattern, shift);
  return runs;
}

/** Gives how many grams stand in the pattern once. */
function enter(pattern: Uint16Array, shift: number): number {
  let once = 0;
  for (let at = 0; at <= pattern.length - gramLength; at += 1) {
    const hash = hashAt(pattern, at, shift);
    if (firsts[hash] === 0) {
      firsts[hash] = at + 1;
      once += 1;
    } else if (seconds[hash] === 0) {
      seconds[hash] = at + 1;
      once -= 1;
    } else firsts[hash] = often;
  }
  return once;
}

function leave(pattern: Uint16Array, shift: number): void {
  for (let at = 0; at <= pattern.length - gramLength; at += 1) {
    const hash = hashAt(pattern, at, shift);
    firsts[hash] = 0;
    seconds[hash] = 0;
  }
}

function commonLength(pattern: Uint16Array, at: number, text: Uint16Array): number {
  const most = Math.min(pattern.length - at, text.length);
  let length = 0;
  while (length < most && pattern[at + length] === text[length]) length += 1;
  return length;
}
