import { textRecognition } from '../../../shared/model/recognition.ts';
import { recognitionInWords } from '../../../shared/recognition/recognition-words.ts';
import { yardsticks } from '../../../shared/likelihood/yardstick.ts';
import { admiraltyCredibility } from '../../../shared/reliability/credibility.ts';
import { allScales } from '../../../shared/reliability/scales.ts';
import type { LoggedRow } from './payload.ts';

/** "B, usually reliable (Admiralty)"; for null the level that cannot be judged. What is not on a scale is said as it is. */
export function gradeInWords(row: LoggedRow): string {
  const scale = allScales.find(({ name }) => name === row['scale']);
  const level = scale?.levels.find(({ code, isMissing }) =>
    row['code'] === null ? isMissing : code === row['code'],
  );
  return level === undefined ? String(row['code'] ?? 'not judged') : `${level.code}, ${level.words}`;
}

/** "2, probably true"; level 6 where it was judged and is missing; null where nobody judged it. */
export function credibilityInWords(row: LoggedRow): string | null {
  if (row['is_credibility_judged'] !== 1) return null;
  const level = admiraltyCredibility.levels.find(({ code, isMissing }) =>
    row['credibility'] === null ? isMissing : code === String(row['credibility']),
  );
  return level === undefined ? String(row['credibility']) : `${level.code}, ${level.words}`;
}

/** "very likely"; for null that it cannot be judged. */
export function likelihoodInWords(row: LoggedRow): string {
  if (row['likelihood'] === null) return 'cannot be judged';
  const yardstick = Object.values(yardsticks).find(({ name }) => name === row['yardstick']);
  const level = yardstick?.levels.find(({ code }) => code === row['likelihood']);
  return level?.words ?? String(row['likelihood']);
}

/** "a, b and c". */
export function listOf(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

/** How words of a copy were recognised, behind the copy; nothing where they are the file's own. */
export function recognitionOf(value: unknown): string {
  const recognition = typeof value === 'string' ? textRecognition.safeParse(JSON.parse(value)) : undefined;
  return recognition?.success === true ? `, its words ${recognitionInWords(recognition.data)}` : '';
}
