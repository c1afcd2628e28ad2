import type { Sound, Vowel, WordSounds } from './sounds.ts';

/**
 * How differently two words sound: 0 for alike, about 1 for each consonant that one has and the other has not. Spellings
 * of one name in several languages are near each other ("Ahmed" and "Ahmad", "Ramadan" and "Ramzan").
 */
export function soundDistance(one: WordSounds, other: WordSounds): number {
  const isAcross = one.script !== other.script;
  const columns = other.sounds.length;
  let before = Array.from({ length: columns + 1 }, (_each, column) => column);
  for (const [row, sound] of one.sounds.entries()) {
    const now = [row + 1];
    for (const [column, opposite] of other.sounds.entries()) {
      const isLast = row === one.sounds.length - 1 && column === columns - 1;
      const replaced = (before[column] ?? 0) + differenceOf(sound, opposite, { isAcross, isLast });
      now.push(Math.min(replaced, (before[column + 1] ?? 0) + 1, (now[column] ?? 0) + 1));
    }
    before = now;
  }
  return before.at(-1) ?? 0;
}

interface Setting {
  /** Whether the words are in two scripts. */
  readonly isAcross: boolean;
  /** Whether both words end here. */
  readonly isLast: boolean;
}

function differenceOf(one: Sound, other: Sound, { isAcross, isLast }: Setting): number {
  const consonants = consonantDifference(one.consonant, other.consonant, isAcross);
  return consonants === 1
    ? 1
    : consonants + (isAcross ? vowelsAcross(one, other) : vowelsWithin(one, other, isLast));
}

function consonantDifference(one: string, other: string, isAcross: boolean): number {
  if (one === other) return 0;
  const pair = one < other ? one + other : other + one;
  // "Phool" is written with a p and an h in Arabic script.
  return (isAcross && pair === 'fp' ? 0.3 : near.get(pair)) ?? 1;
}

function vowelsWithin(one: Sound, other: Sound, isLast: boolean): number {
  if (one.vowel === other.vowel) return 0;
  const isLong = one.isLong || other.isLong;
  // At the end it makes another name of it: "Hamid" and "Hamida".
  if (one.vowel === null || other.vowel === null) return isLong || isLast ? 0.8 : 0.3;
  return confusable(one.vowel, other.vowel, isLong);
}

/** Arabic script writes long vowels only: a short one of the other script may or may not be there. */
function vowelsAcross(one: Sound, other: Sound): number {
  if (one.vowel === null || other.vowel === null) return one.isLong || other.isLong ? 0.7 : 0;
  return one.vowel === other.vowel ? 0 : confusable(one.vowel, other.vowel, true);
}

function confusable(one: Vowel, other: Vowel, isLong: boolean): number {
  const both = [one, other];
  if (both.includes('e')) return both.includes('i') ? 0.05 : both.includes('a') && !isLong ? 0.2 : 0.7;
  return both.includes('u') && both.includes('a') && !isLong ? 0.5 : 0.7;
}

/** Consonants that are written for each other: z for the Arabic d of "Ramadan", g for the q of the Gulf. */
const near = new Map<string, number>([
  ['gk', 0.5],
  ['sz', 0.4],
  ['dz', 0.4],
  ['dt', 0.5],
  ['bp', 0.5],
  ['gj', 0.4],
  ['jz', 0.5],
  ['jy', 0.5],
  ['Ss', 0.5],
  ['CS', 0.5],
  ['Cj', 0.6],
  ['bv', 0.6],
  ['fv', 0.6],
  ['ah', 0.7],
]);
