import type { Candidates } from './candidates.ts';
import type { Candidate } from './judge.ts';

/** Scores that differ by less do not tell two places apart. */
const sameScore = 0.01;
/** Scores that differ by less leave it to the position. */
const likeScore = 0.03;
/** How much of the evidence that a place needs its agreement with landmarks stands for. */
const fitForEvidence = 0.4;
/** How much score agreement with landmarks is worth. */
const fitForScore = 0.15;

/** The one acceptable candidate of which there is no doubt. */
export function clearChoice({ places, needed }: Candidates): Candidate | undefined {
  const [first, second] = places.filter((place) => isAcceptable(place, needed));
  if (first === undefined || first.evidence < needed * 1.3) return undefined;
  return second === undefined || second.score < first.score - fitForScore ? first : undefined;
}

/** Of several acceptable candidates about as good, the one nearest to where the quote stood (UTF-16). */
export function choose(
  { places, needed }: Candidates,
  stood: number | undefined,
): Candidate | 'absent' | 'ambiguous' {
  const [best, ...others] = places.filter((place) => isAcceptable(place, needed));
  if (best === undefined) return 'absent';
  if (stood === undefined)
    return others.some(({ score }) => score > best.score - sameScore) ? 'ambiguous' : best;
  const distance = ({ offset }: Candidate) => Math.abs(offset - stood);
  return others
    .filter(({ score }) => score > best.score - likeScore)
    .reduce((nearest, other) => (distance(other) < distance(nearest) ? other : nearest), best);
}

/** The candidate that is best when its agreement with landmarks (0 to 1) counts too. */
export function chooseFitting(
  { places, needed }: Candidates,
  fitOf: (place: Candidate) => number,
): Candidate | 'absent' {
  let best: Candidate | 'absent' = 'absent';
  let highest = Number.NEGATIVE_INFINITY;
  for (const place of places) {
    const fit = fitOf(place);
    const value = place.score + fitForScore * fit;
    if (value <= highest || !isAcceptable(place, needed * (1 - fitForEvidence * fit))) continue;
    best = place;
    highest = value;
  }
  return best;
}

function isAcceptable({ hasWords, evidence }: Candidate, needed: number): boolean {
  return hasWords && evidence >= needed;
}
