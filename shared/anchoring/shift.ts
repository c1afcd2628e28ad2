import { firstWhere } from '../lists/first-where.ts';

/** A quote of which there is no doubt: where it began in the text that it was described in, and where it begins now. */
export interface Landmark {
  readonly before: number;
  readonly now: number;
}

/** How many landmarks are asked on either side. */
const asked = 3;
/** How far from where a landmark says a place may be, in UTF-16 units, however near the landmark is. */
const leastTolerance = 32;

/** Landmarks in the order of where they stood, and in the order of where they stand now. */
export interface Landmarks {
  readonly byBefore: readonly Landmark[];
  readonly byNow: readonly Landmark[];
}

/** Puts landmarks in order; leaves out those that disagree with the two next to them. */
export function sortLandmarks(landmarks: readonly Landmark[]): Landmarks {
  const byBefore = withoutStrays(landmarks.toSorted((one, other) => one.before - other.before));
  return { byBefore, byNow: byBefore.toSorted((one, other) => one.now - other.now) };
}

/** The few landmarks that stood nearest to an offset, on both sides of it. */
export function nearestLandmarks({ byBefore }: Landmarks, offset: number): readonly Landmark[] {
  const place = firstWhere(byBefore.length, (index) => (byBefore[index] as Landmark).before >= offset);
  return byBefore.slice(Math.max(0, place - asked), place + asked);
}

/** How well a place agrees with landmarks that only have it between them. */
const fitBetween = 0.7;
/** By how much the text between two landmarks may have grown: by so many units, or to so many times its length. */
const mostGrown = 4000;
const timesGrown = 3;

/**
 * How well a place agrees with the landmarks nearest to it, from 0 to 1: whether it has moved from `before` by as much as
 * they have, or at least still lies between them. The nearer a landmark stood the more it counts and the more exactly it
 * must agree.
 */
export function fitOf(nearest: readonly Landmark[], place: Landmark): number {
  let fit = 0;
  let all = 0;
  for (const landmark of nearest) {
    const distance = Math.abs(place.before - landmark.before);
    const weight = 1 / (2 * leastTolerance + distance);
    const miss = Math.abs(shiftOf(place) - shiftOf(landmark));
    fit += weight * Math.max(0, 1 - miss / (leastTolerance + distance / 4));
    all += weight;
  }
  if (all === 0) return 0;
  return Math.max(fit / all, isBetween(nearest, place) ? fitBetween : 0);
}

function shiftOf({ before, now }: Landmark): number {
  return now - before;
}

function isBetween(sorted: readonly Landmark[], place: Landmark): boolean {
  const left = sorted.findLast(({ before }) => before < place.before);
  const right = sorted.find(({ before }) => before > place.before);
  if (left === undefined || right === undefined) return false;
  return isInOrder(left, right) && left.now <= place.now && place.now <= right.now;
}

/** Whether two landmarks still follow each other, without too much having come between them. */
function isInOrder(left: Landmark, right: Landmark): boolean {
  const length = right.now - left.now;
  const before = right.before - left.before;
  return length >= 0 && length <= Math.max(before * timesGrown, before + mostGrown);
}

/** Without those that left the place between their two neighbours: they may be mistaken. */
function withoutStrays(sorted: readonly Landmark[]): readonly Landmark[] {
  return sorted.filter((landmark, at) => {
    const left = sorted[at - 1];
    const right = sorted[at + 1];
    if (left === undefined || right === undefined || !isInOrder(left, right)) return true;
    return left.now <= landmark.now && landmark.now <= right.now;
  });
}

/** How many landmarks are passed over at most in looking for one that has not moved along. */
const passedOver = 64;
/** By how many units, and by what share, the text between two landmarks may have grown and still be the same text. */
const sameLength = 8;
const sameShare = 0.01;

/**
 * Whether text that stood elsewhere before stands at a place now: the text between the landmarks around it is as long as
 * it was, so nothing can have come there. Landmarks that moved along with the place say nothing of that. A passage that
 * stood between them, were it with a part of its `length`, may have lost its beginning.
 */
export function isTaken({ byNow }: Landmarks, place: Landmark & { readonly length: number }): boolean {
  const hasStayed = (landmark: Landmark) => Math.abs(shiftOf(place) - shiftOf(landmark)) > leastTolerance;
  const at = firstWhere(byNow.length, (index) => (byNow[index] as Landmark).now > place.now);
  const left = byNow.slice(Math.max(0, at - passedOver), at).findLast(hasStayed);
  const right = byNow.slice(at, at + passedOver).find(hasStayed);
  if (left === undefined || right === undefined || right.before <= left.before) return false;
  if (left.before < place.before + place.length && place.before < right.before) return false;
  const length = right.now - left.now;
  return Math.abs(length - (right.before - left.before)) <= sameLength + length * sameShare;
}
