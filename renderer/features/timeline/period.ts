import type { Stretch } from './spans.ts';

/** The stretch of time that the drawing shows. */
export type Period = Stretch;

const hourMs = 3_600_000;
const yearMs = 365.25 * 24 * hourMs;
/** The drawing shows no less, and no more, than this. */
const shortest = 12 * hourMs;
const longest = 20_000 * yearMs;

/** What shows all of these with some room on both sides; a year around now where there is nothing. */
export function periodOfAll(stretches: readonly Stretch[], now: number): Period {
  if (stretches.length === 0) return { start: now - yearMs / 2, end: now + yearMs / 2 };
  const start = stretches.reduce(
    (least, stretch) => Math.min(least, stretch.start),
    Number.POSITIVE_INFINITY,
  );
  const end = stretches.reduce((most, stretch) => Math.max(most, stretch.end), Number.NEGATIVE_INFINITY);
  const { start: from, end: to } = withRoom({ start, end });
  // The words of the last ones stand behind their bars.
  return { start: from, end: to + (to - from) * 0.15 };
}

/** Of so many of the stretches, from most to fewest, the smallest period is sought that has them. */
const bulks = [0.95, 0.9, 0.8, 0.7];
/** A period of most stretches is taken where it is no larger a part of the period of all than this. */
const crowdedShare = 0.2;
/** Fewer have room however far apart they are. */
const fewestLeftOut = 10;

/**
 * What shows where most of these stand: the few that lie far off would leave all others no room. All of them where they do
 * not stand close together.
 */
export function periodOfBulk(stretches: readonly Stretch[], now: number): Period {
  const inTime = stretches.toSorted((a, b) => a.start - b.start);
  const whole = lengthOf(periodOfAll(inTime, now));
  for (const bulk of inTime.length < fewestLeftOut ? [] : bulks) {
    const together = closestTogether(inTime, Math.ceil(inTime.length * bulk));
    const period = periodOfAll(together, now);
    if (together.length < inTime.length && lengthOf(period) <= whole * crowdedShare) return period;
  }
  return periodOfAll(inTime, now);
}

/** So many stretches, one after the other, whose beginnings lie closest together. */
function closestTogether(inTime: readonly Stretch[], count: number): readonly Stretch[] {
  const reach = (first: number) =>
    (inTime[first + count - 1]?.start ?? Number.POSITIVE_INFINITY) - (inTime[first]?.start ?? 0);
  let closest = 0;
  for (let first = 1; first + count <= inTime.length; first += 1)
    if (reach(first) < reach(closest)) closest = first;
  return inTime.slice(closest, closest + count);
}

function lengthOf({ start, end }: Stretch): number {
  return end - start;
}

/** A period in which a stretch has room on both sides. */
export function withRoom({ start, end }: Stretch): Period {
  const room = Math.max((end - start) * 0.04, 2 * hourMs);
  return atLeast({ start: start - room, end: end + room });
}

/** Shows `factor` times as much time, with `at` at its place in the drawing. */
export function zoomed({ start, end }: Period, factor: number, at: number): Period {
  const length = Math.min(Math.max((end - start) * factor, shortest), longest);
  const share = (at - start) / (end - start);
  const from = at - length * share;
  return { start: from, end: from + length };
}

/** The same length, later by this share of it. */
export function moved({ start, end }: Period, share: number): Period {
  const by = (end - start) * share;
  return { start: start + by, end: end + by };
}

/** The period moved as little as lets one see the stretch, or what fits of it. */
export function showing(period: Period, { start, end }: Stretch): Period {
  const length = period.end - period.start;
  const room = length * 0.05;
  if (start < period.start + room) return { start: start - room, end: start - room + length };
  const last = Math.min(end, start + length - 2 * room);
  if (last > period.end - room) return { start: last + room - length, end: last + room };
  return period;
}

function atLeast({ start, end }: Period): Period {
  const missing = shortest - (end - start);
  return missing <= 0 ? { start, end } : { start: start - missing / 2, end: end + missing / 2 };
}
