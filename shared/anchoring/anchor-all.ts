import { type Found, look } from './anchor-quote.ts';
import { addExpected, type Candidates } from './candidates.ts';
import { choose, chooseFitting, clearChoice } from './choose.ts';
import type { Candidate } from './judge.ts';
import { type Anchoring, orphaned, type Quote } from './quote.ts';
import { fitOf, isTaken, type Landmark, type Landmarks, nearestLandmarks, sortLandmarks } from './shift.ts';
import { finish } from './slices.ts';
import type { TextIndex } from './text-index.ts';
import { toAnchoring } from './to-anchoring.ts';

/** Anchors all quotes of one text at once; gives what is said of each, in their order. See `anchorAllInSlices`. */
export function anchorAll(index: TextIndex, quotes: readonly Quote[]): readonly Anchoring[] {
  return finish(anchorAllInSlices(index, quotes));
}

/**
 * Anchors all quotes of one text; stops after each of them. First all are looked for alone; those of which there is no
 * doubt then tell by how much the text around the others has shifted since they were described, which tells verbatim
 * copies apart and lets fewer words be enough where the place is the expected one.
 */
export function* anchorAllInSlices(
  index: TextIndex,
  quotes: readonly Quote[],
): Generator<void, readonly Anchoring[]> {
  const found: Found[] = [];
  for (const quote of quotes) {
    found.push(look(index, quote));
    yield;
  }
  const landmarks = sortLandmarks(quotes.flatMap((quote, at) => landmarkOf(quote, found[at] as Found) ?? []));
  const anchorings: Anchoring[] = [];
  for (const [at, quote] of quotes.entries()) {
    anchorings.push(settle(index, quote, { found: found[at] as Found, landmarks }));
    yield;
  }
  return anchorings;
}

/** What scores less may begin elsewhere than it did. */
const leastScore = 0.7;

function landmarkOf({ start }: Quote, found: Found): Landmark | undefined {
  if (start === undefined) return undefined;
  if (found.type === 'settled')
    return found.anchoring.state === 'exact' ? { before: start, now: found.anchoring.start } : undefined;
  const clear = clearChoice(found.candidates);
  return clear === undefined || clear.score < leastScore ? undefined : { before: start, now: clear.offset };
}

interface Known {
  readonly found: Found;
  readonly landmarks: Landmarks;
}

function settle(index: TextIndex, quote: Quote, { found, landmarks }: Known): Anchoring {
  if (found.type === 'settled') return found.anchoring;
  const candidates = withoutTaken(quote, found.candidates, landmarks);
  const chosen = clearChoice(candidates) ?? chooseAmong(index, quote, { candidates, landmarks });
  return typeof chosen === 'string' ? orphaned(chosen) : toAnchoring(index, quote, chosen);
}

/** Without the places of other passages with the same words. */
function withoutTaken({ exact, start }: Quote, candidates: Candidates, landmarks: Landmarks): Candidates {
  if (start === undefined) return candidates;
  const { length } = exact;
  const isFree = ({ offset }: Candidate) => !isTaken(landmarks, { before: start, now: offset, length });
  return { ...candidates, places: candidates.places.filter(isFree) };
}

function chooseAmong(
  index: TextIndex,
  { start }: Quote,
  { candidates, landmarks }: { readonly candidates: Candidates; readonly landmarks: Landmarks },
): Candidate | 'absent' | 'ambiguous' {
  const near = start === undefined ? [] : nearestLandmarks(landmarks, start);
  if (start === undefined || near.length === 0) return choose(candidates, start);
  const fit = ({ offset }: Candidate) => fitOf(near, { before: start, now: offset });
  const withExpected = near.reduce(
    (all, { before, now }) => addExpected(index, all, start + now - before),
    candidates,
  );
  return chooseFitting(withExpected, fit);
}
