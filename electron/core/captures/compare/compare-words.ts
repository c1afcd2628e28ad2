import type { CaptureChange } from '../../../../shared/contract/captures.ts';
import type { TextRange } from '../../../../shared/model/capture.ts';
import { alignInSlices, type Difference } from './align.ts';
import type { TextComparison } from './compared-text.ts';
import { slideToStarts } from './slide.ts';
import { type TextWord, wordsIn } from '../../../../shared/text/words-in.ts';

/** Stretches of a text that are compared as one, in order; at least one. */
export interface Stretches {
  readonly text: string;
  readonly ranges: readonly TextRange[];
}

/** Compares stretches of two texts word by word, in slices. */
export function* compareWords(one: Stretches, other: Stretches): Generator<void, TextComparison> {
  const from = yield* wordsInSlices(one);
  const to = yield* wordsInSlices(other);
  const aligned = yield* alignInSlices(
    from.map(({ word }) => word),
    to.map(({ word }) => word),
  );
  const differences = slideToStarts(joinAcrossLittle(aligned.differences, from, to), {
    from: { text: one.text, words: from },
    to: { text: other.text, words: to },
  });
  const sides = { from: sideOf(one, from), to: sideOf(other, to) };
  return { changes: differences.flatMap((each) => changesOf(each, sides)), isCoarse: aligned.isCoarse };
}

function* wordsInSlices({ text, ranges }: Stretches): Generator<void, readonly TextWord[]> {
  const words: TextWord[] = [];
  for (const { start, end } of ranges) {
    for (let from = start; from < end; ) {
      // Slices end between two blocks or words, so that no word is cut.
      const space = from + sliceUnits < end ? text.slice(from + sliceUnits, end).search(/\s/) : -1;
      const to = space < 0 ? end : from + sliceUnits + space;
      for (const word of wordsIn(text, { start: from, end: to })) words.push(word);
      from = to;
      yield;
    }
  }
  return words;
}

/** How much text is parted into words at once, in UTF-16 units. */
const sliceUnits = 50_000;

/**
 * Takes differences together where fewer letters are the same between them than differ on either side: two sentences
 * that share only "of the" are one change, not four.
 */
function joinAcrossLittle(
  differences: readonly Difference[],
  from: readonly TextWord[],
  to: readonly TextWord[],
): Difference[] {
  const weight = (difference: Difference) =>
    Math.max(lettersIn(from, difference.from), lettersIn(to, difference.to));
  const joined: Difference[] = [];
  for (const difference of differences) {
    let next = difference;
    for (let before = joined.at(-1); before !== undefined; before = joined.at(-1)) {
      const same = lettersIn(from, { start: before.from.end, end: next.from.start });
      if (same > weight(before) || same > weight(next)) break;
      joined.pop();
      next = {
        from: { start: before.from.start, end: next.from.end },
        to: { start: before.to.start, end: next.to.end },
      };
    }
    joined.push(next);
  }
  return joined;
}

function lettersIn(words: readonly TextWord[], { start, end }: TextRange): number {
  let letters = 0;
  for (let at = start; at < end; at += 1) {
    const word = words[at] as TextWord;
    letters += word.end - word.start;
  }
  return letters;
}

interface Side {
  readonly words: readonly TextWord[];
  /** Where each stretch but the first begins: no change goes across. */
  readonly borders: readonly number[];
  readonly start: number;
}

function sideOf({ ranges }: Stretches, words: readonly TextWord[]): Side {
  return {
    words,
    borders: ranges.slice(1).map(({ start }) => start),
    start: ranges[0]?.start ?? 0,
  };
}

function changesOf(
  difference: Difference,
  { from, to }: { readonly from: Side; readonly to: Side },
): CaptureChange[] {
  const gone = rangesOf(from, difference.from);
  const come = rangesOf(to, difference.to);
  const gap = gapIn(from, difference.from.start);
  const toGap = gapIn(to, difference.to.start);
  const changes: CaptureChange[] = [];
  for (let at = 0; at < Math.max(gone.length, come.length); at += 1) {
    const [before, after] = [gone[at], come[at]];
    if (before !== undefined && after !== undefined)
      changes.push({ type: 'changed', from: before, to: after });
    else if (before !== undefined) changes.push({ type: 'deleted', from: before, to: toGap });
    else if (after !== undefined) changes.push({ type: 'inserted', from: gap, to: after });
  }
  return changes;
}

/** The range of some words of a side, parted where another stretch begins. */
function rangesOf({ words, borders }: Side, { start, end }: TextRange): TextRange[] {
  const ranges: TextRange[] = [];
  for (const word of words.slice(start, end)) {
    const last = ranges.at(-1);
    const isParted =
      last !== undefined && borders.some((border) => last.end <= border && border <= word.start);
    if (last !== undefined && !isParted) ranges.pop();
    ranges.push({ start: last !== undefined && !isParted ? last.start : word.start, end: word.end });
  }
  return ranges;
}

/** The place before a word: the end of the word before it. */
function gapIn({ words, start }: Side, at: number): TextRange {
  const offset = words[at - 1]?.end ?? start;
  return { start: offset, end: offset };
}
