import { shinglesOf, shingleWords } from './fingerprints.ts';
import type { WordedText } from './worded-text.ts';

/** Words in a row that stand in both texts, by the index of the first one. */
export interface SharedRun {
  readonly one: number;
  readonly other: number;
  readonly words: number;
}

/** Which words of one text stand in another one, in runs of at least five that are no mere turns of phrase. */
export interface SharedRuns {
  /** In the order of the first text; no word of it is in two. */
  readonly runs: readonly SharedRun[];
  /** How many words of each text are in any run. */
  readonly oneWords: number;
  readonly otherWords: number;
}

/** Of a run of words that stands in a text more often than this, only the first places are tried. */
const mostPlaces = 12;

/** Runs that stand so near each other in both texts, in words, are one stretch in which some words were changed. */
const mostBetween = 4;
/** Shorter stretches are turns of phrase that any two texts share, unless they are half of the shorter text. */
const leastStretch = 10;

/** A text whose runs of words can be looked up. */
export interface RunIndex {
  readonly worded: WordedText;
  /** For each number of a run its first places. */
  readonly places: ReadonlyMap<number, readonly number[]>;
}

/** Makes a text ready for being searched for what another one shares with it. */
export function indexRuns(worded: WordedText): RunIndex {
  const places = new Map<number, number[]>();
  for (const [at, shingle] of shinglesOf(worded).entries()) {
    const known = places.get(shingle);
    if (known === undefined) places.set(shingle, [at]);
    else if (known.length < mostPlaces) known.push(at);
  }
  return { worded, places };
}

/**
 * The words that two texts share: from its beginning on, each run of words of `one` is followed where it goes on longest in
 * `other`; of equal ones where the run before ended.
 */
export function sharedRuns(one: WordedText, { worded: other, places }: RunIndex): SharedRuns {
  const shingles = shinglesOf(one);
  const all: SharedRun[] = [];
  let expected = 0;
  for (let at = 0; at < shingles.length; ) {
    const run = longestRun(at, expected);
    if (run === null) {
      at += 1;
      continue;
    }
    all.push(run);
    expected = run.other + run.words;
    at += run.words;
  }

  function longestRun(at: number, near: number): SharedRun | null {
    let best: SharedRun | null = null;
    for (const place of places.get(shingles[at] as number) ?? []) {
      let words = 0;
      while (
        at + words < one.count &&
        place + words < other.count &&
        one.hashes[at + words] === other.hashes[place + words]
      )
        words += 1;
      if (words < shingleWords) continue;
      const isBetter =
        best === null ||
        words > best.words ||
        (words === best.words && Math.abs(place - near) < Math.abs(best.other - near));
      if (isBetter) best = { one: at, other: place, words };
    }
    return best;
  }

  const shorter = Math.min(one.count, other.count);
  const runs = inStretches(all, Math.min(leastStretch, Math.ceil(shorter / 2)));
  const oneWords = runs.reduce((sum, { words }) => sum + words, 0);
  return { runs, oneWords, otherWords: countCovered(runs, other.count) };
}

/** The runs that are, with those right beside them in both texts, at least so many words. */
function inStretches(runs: readonly SharedRun[], least: number): SharedRun[] {
  const kept: SharedRun[] = [];
  let stretch: SharedRun[] = [];
  const close = () => {
    if (stretch.reduce((sum, { words }) => sum + words, 0) >= least) kept.push(...stretch);
    stretch = [];
  };
  for (const run of runs) {
    const last = stretch.at(-1);
    if (last !== undefined && !isRightBehind(run, last)) close();
    stretch.push(run);
  }
  close();
  return kept;
}

function isRightBehind(run: SharedRun, before: SharedRun): boolean {
  const gaps = [run.one - before.one - before.words, run.other - before.other - before.words];
  return gaps.every((gap) => gap >= 0 && gap <= mostBetween);
}

function countCovered(runs: readonly SharedRun[], count: number): number {
  const isCovered = new Uint8Array(count);
  for (const { other, words } of runs) isCovered.fill(1, other, other + words);
  return isCovered.reduce((sum, each) => sum + each, 0);
}
