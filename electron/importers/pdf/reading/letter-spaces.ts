import type { PlacedRun } from './placed-run.ts';

/** Takes the spaces out of words that are set l e t t e r by l e t t e r: three capitals and more, or five letters and more. */
export function withoutLetterSpaces(run: PlacedRun): PlacedRun {
  const isSpaced = /^(?:\p{Lu}(?: \p{Lu}){2,}|\p{L}(?: \p{L}){4,})[.:]?$/u.test(run.text);
  return isSpaced ? { ...run, text: run.text.replaceAll(' ', '') } : run;
}

/** So many letters that are drawn one by one, evenly, are spaced words. */
const fewestLetters = 5;

/** A gap so many times as wide as those between letters is one between words. */
const wordGap = 1.8;

/** Of runs of one line, in reading order: those that go on with the word of the run before them, since they are spaced letters. */
export function spacedLetters(runs: readonly PlacedRun[]): ReadonlySet<PlacedRun> {
  const joined = new Set<PlacedRun>();
  let letters: PlacedRun[] = [];
  const end = () => {
    if (letters.length >= fewestLetters) for (const run of goingOn(letters)) joined.add(run);
    letters = [];
  };
  for (const run of runs) {
    if (!/^\p{L}\p{M}?$/u.test(run.text)) end();
    else letters.push(run);
  }
  end();
  return joined;
}

function goingOn(letters: readonly PlacedRun[]): readonly PlacedRun[] {
  const gaps = letters.slice(1).map((run, index) => gapBetween(letters[index] as PlacedRun, run));
  const [narrow = 0] = gaps.toSorted((a, b) => a - b);
  const isEven = gaps.filter((gap) => gap <= wordGap * narrow).length >= 0.6 * gaps.length;
  return narrow > 0 && isEven
    ? letters.slice(1).filter((_, index) => (gaps[index] ?? 0) <= wordGap * narrow)
    : [];
}

function gapBetween(a: PlacedRun, b: PlacedRun): number {
  return Math.max(a.x0, b.x0) - Math.min(a.x1, b.x1);
}
