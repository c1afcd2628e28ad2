/** A quote of which there is no doubt: where it began in the text that it was described in, and where it begins now. */
export interface Landmark {
  readonly before: number;
  readonly now: number;
}

/** How many landmarks are asked on either side. */
const asked = 3;
/** How far from where a landmark says a place may be, in UTF-16 units, however near the landmark is. */
const leastTolerance = 32;

/** Puts landmarks into the order of where they stood, for `nearestLandmarks`. */
export function sortLandmarks(landmarks: readonly Landmark[]): readonly Landmark[] {
  return landmarks.toSorted((one, other) => one.before - other.before);
}

/** Of sorted landmarks the few that stood nearest to an offset, on both sides of it. */
export function nearestLandmarks(sorted: readonly Landmark[], offset: number): readonly Landmark[] {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] as Landmark).before < offset) low = middle + 1;
    else high = middle;
  }
  return sorted.slice(Math.max(0, low - asked), low + asked);
}

/**
 * How well a place agrees with landmarks, from 0 to 1: whether it has moved from `before` by as much as they have. The
 * nearer a landmark stood the more it counts and the more exactly it must agree.
 */
export function fitOf(landmarks: readonly Landmark[], { before, now }: Landmark): number {
  let fit = 0;
  let all = 0;
  for (const landmark of landmarks) {
    const distance = Math.abs(before - landmark.before);
    const weight = 1 / (2 * leastTolerance + distance);
    const miss = Math.abs(now - before - (landmark.now - landmark.before));
    fit += weight * Math.max(0, 1 - miss / (leastTolerance + distance / 4));
    all += weight;
  }
  return all === 0 ? 0 : fit / all;
}
