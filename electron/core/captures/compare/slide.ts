import type { TextRange } from '../../../../shared/model/capture.ts';
import type { Difference } from './align.ts';
import type { TextWord } from '../../../../shared/text/words-in.ts';

/** The words of one side, and the text they stand in. */
interface WordsOfText {
  readonly text: string;
  readonly words: readonly TextWord[];
}

interface Sides {
  readonly from: WordsOfText;
  readonly to: WordsOfText;
}

/**
 * Where words are only gone or only new, the same difference can often be told in several ways: "a. b" is gone, or "b. c".
 * Tells each in the way that begins a paragraph, else a sentence. At least one word stays between two differences.
 */
export function slideToStarts(differences: readonly Difference[], sides: Sides): readonly Difference[] {
  const slid: Difference[] = [];
  for (const [at, difference] of differences.entries()) {
    const by = slideOf(difference, { before: slid.at(-1), after: differences[at + 1] }, sides);
    slid.push({ from: shifted(difference.from, by), to: shifted(difference.to, by) });
  }
  return slid;
}

interface Neighbours {
  readonly before: Difference | undefined;
  readonly after: Difference | undefined;
}

/** By how many words a difference is best moved. */
function slideOf(difference: Difference, { before, after }: Neighbours, sides: Sides): number {
  const isGone = difference.to.start === difference.to.end;
  if (isGone === (difference.from.start === difference.from.end)) return 0;
  const side = isGone ? 'from' : 'to';
  const { words } = sides[side];
  const { start, end } = difference[side];
  const wordAt = (at: number) => words[at]?.word;
  const best = { by: 0, rank: rankOfStart(sides[side], start) };
  const consider = (by: number) => {
    const rank = rankOfStart(sides[side], start + by);
    if (rank > best.rank) Object.assign(best, { by, rank });
  };
  const first = before === undefined ? 0 : before[side].end + 1;
  for (let by = -1; start + by >= first && wordAt(start + by) === wordAt(end + by); by -= 1) consider(by);
  const last = after === undefined ? words.length : after[side].start - 1;
  for (let by = 1; end + by <= last && wordAt(start + by - 1) === wordAt(end + by - 1); by += 1) consider(by);
  return best.by;
}

/** How good a place for a difference to begin a word is: 2 at the start of a paragraph, 1 of a sentence, else 0. */
function rankOfStart({ text, words }: WordsOfText, at: number): number {
  const word = words[at];
  const last = words[at - 1];
  if (word === undefined) return 0;
  if (last === undefined || text.slice(last.end, word.start).includes('\n')) return 2;
  return /[.!?。！？۔؟]/u.test(last.word) ? 1 : 0;
}

function shifted({ start, end }: TextRange, by: number): TextRange {
  return { start: start + by, end: end + by };
}
