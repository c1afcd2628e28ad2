import { withoutLetterSpaces } from './letter-spaces.ts';
import type { PlacedRun } from './placed-run.ts';

/**
 * Tidies what programs do to words for their looks: words drawn twice to make them bold are there once, s p a c e d letters are words, a
 * large initial stands on the first of the lines beside it. What is drawn in white, or not at all, as a layer of recognised words is, stays:
 * how words are drawn does not tell whether they can be seen. What stands beyond the page pdf.js leaves out.
 */
export function tidyRuns(runs: readonly PlacedRun[]): readonly PlacedRun[] {
  return withLowInitials(once(runs).map(withoutLetterSpaces));
}

/** Drawn again so near, in heights of type, the same words are meant once. */
const sameWithin = 0.12;

function once(runs: readonly PlacedRun[]): readonly PlacedRun[] {
  const drawn = new Map<string, PlacedRun[]>();
  return runs.filter((run) => {
    const key = `${run.turn} ${run.text}`;
    const before = drawn.get(key) ?? [];
    const reach = sameWithin * run.size;
    const isAgain = before
      .slice(-nearDrawings)
      .some(
        (other) =>
          Math.abs(other.x0 - run.x0) <= reach &&
          Math.abs(other.baseline - run.baseline) <= reach &&
          Math.abs(other.size - run.size) <= reach,
      );
    if (!isAgain) drawn.set(key, [...before.slice(-nearDrawings), run]);
    return !isAgain;
  });
}

/** Of the same words on a page, so many drawings are compared. */
const nearDrawings = 50;

/** An initial is so many times as high as the type beside it. */
const initialScale = 1.8;

function withLowInitials(runs: readonly PlacedRun[]): readonly PlacedRun[] {
  const initials = runs.filter(({ text, turn }) => turn === 0 && /^[“"‘'«]?\p{Lu}$/u.test(text));
  const moved = new Map(
    initials.flatMap((initial) => {
      const low = lowered(initial, runs);
      return low === null ? [] : [[initial, low] as const];
    }),
  );
  return moved.size === 0 ? runs : runs.map((run) => moved.get(run) ?? run);
}

/** Null where no two lines stand beside a letter. */
function lowered(initial: PlacedRun, runs: readonly PlacedRun[]): PlacedRun | null {
  const beside = runs.filter(
    (run) =>
      run.turn === 0 &&
      run.size * initialScale < initial.size &&
      run.baseline > initial.top - run.size &&
      run.baseline < initial.baseline + 0.3 * run.size &&
      run.x0 > initial.x1 - 0.3 * run.size &&
      run.x0 < initial.x1 + 2 * run.size,
  );
  const first = beside.toSorted((a, b) => a.baseline - b.baseline || a.x0 - b.x0)[0];
  const hasMore = first && beside.some(({ baseline }) => baseline > first.baseline + 0.5 * first.size);
  if (!first || !hasMore || !/^\p{L}/u.test(first.text)) return null;
  return { ...initial, baseline: first.baseline, size: first.size, x1: Math.max(initial.x0 + 1, first.x0) };
}
