import { scanDistances } from '../anchoring/edit-distance.ts';

/**
 * Whether words are the same but for what a slip of the pen makes: one letter in words of five to eight, two in longer
 * ones. The first and the last letter are the
 * same ("Nadia" is not "Nadir"), and digits are never taken for each other.
 */
export function lettersDiffer(one: string, other: string): boolean {
  const shorter = Math.min(one.length, other.length);
  const most = shorter < 5 ? 0 : shorter < 9 ? 1 : 2;
  if (Math.abs(one.length - other.length) > most || /\p{N}/u.test(one + other)) return false;
  if (one[0] !== other[0] || one.at(-1) !== other.at(-1)) return false;
  return editDistance(one, other) <= most;
}

function editDistance(one: string, other: string): number {
  const pattern = unitsOf(one);
  const text = unitsOf(other);
  const distances = new Int32Array(text.length + 1);
  const scan = {
    pattern,
    text,
    from: 0,
    count: text.length,
    direction: 'forwards',
    isAnchored: true,
  } as const;
  scanDistances(scan, distances);
  return distances[text.length] ?? 0;
}

function unitsOf(word: string): Uint16Array {
  return Uint16Array.from(word, (letter) => letter.charCodeAt(0));
}
