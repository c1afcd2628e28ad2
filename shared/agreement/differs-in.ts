import type { JudgedValues } from '../model/checking-session.ts';

/** What two judgements can differ in. */
export type JudgedPart = 'likelihood' | 'confidence' | 'stance' | 'credibility';

/**
 * What two judgements of the same thing differ in. What one of them leaves open is no difference; "cannot be judged" is a
 * judgement, and likelihoods on two yardsticks always differ, since neither can be put on the other.
 */
export function differsIn(first: JudgedValues, second: JudgedValues): JudgedPart[] {
  const differences: JudgedPart[] = [];
  if (isLikelihoodOther(first, second)) differences.push('likelihood');
  for (const part of ['confidence', 'stance', 'credibility'] as const) {
    const [one, other] = [first[part] ?? null, second[part] ?? null];
    if (one !== null && other !== null && one !== other) differences.push(part);
  }
  return differences;
}

function isLikelihoodOther(first: JudgedValues, second: JudgedValues): boolean {
  if (first.likelihood === undefined || second.likelihood === undefined) return false;
  return first.likelihood !== second.likelihood || first.yardstick !== second.yardstick;
}
