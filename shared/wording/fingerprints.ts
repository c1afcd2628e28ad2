import type { WordedText } from './worded-text.ts';

/** How many words in a row are compared as one. */
export const shingleWords = 5;
/** Of so many runs of words in a row the one with the least number is kept. */
const windowRuns = 8;

/**
 * Changes whenever the same text gets other fingerprints, or other pairs are kept: then all texts are compared anew. Texts that share at least
 * `shingleWords + windowRuns - 1` words in a row (12) share a fingerprint.
 */
export const fingerprintMaker = 'words 5 of 8/2';

/** The number of each run of five words, by the index of its first word. */
export function shinglesOf({ count, hashes }: WordedText): Uint32Array {
  const shingles = new Uint32Array(Math.max(0, count - shingleWords + 1));
  for (let at = 0; at < shingles.length; at += 1) {
    let hash = 0;
    for (let word = at; word < at + shingleWords; word += 1)
      hash = Math.imul(hash, 0x9e3779b1) + mixed(hashes[word] as number);
    shingles[at] = mixed(hash);
  }
  return shingles;
}

/**
 * Chosen numbers of runs of words of a text, without repetitions, in rising order: winnowing, after Schleimer, Wilkerson and
 * Aiken, "Winnowing: local algorithms for document fingerprinting" (2003).
 */
export function fingerprintsOf(worded: WordedText): Uint32Array {
  const shingles = shinglesOf(worded);
  const chosen = new Set<number>();
  const last = Math.max(0, shingles.length - windowRuns);
  let least = -1;
  for (let start = 0; start <= last && shingles.length > 0; start += 1) {
    const end = Math.min(start + windowRuns, shingles.length);
    if (least < start) {
      least = start;
      for (let at = start + 1; at < end; at += 1) if (isLess(shingles, at, least)) least = at;
    } else if (isLess(shingles, end - 1, least)) least = end - 1;
    chosen.add(shingles[least] as number);
  }
  return Uint32Array.from(chosen).sort();
}

/** Of the same numbers the last one is taken. */
function isLess(shingles: Uint32Array, one: number, other: number): boolean {
  return (shingles[one] as number) <= (shingles[other] as number);
}

/** Spreads the bits of a number, so that the least of some numbers is an arbitrary one. */
function mixed(hash: number): number {
  let value = hash >>> 0;
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}
