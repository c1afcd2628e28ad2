import { hasSameWords } from '../anchoring/same-words.ts';
import { finish } from '../anchoring/slices.ts';
import type { SharedWording } from '../model/derivation.ts';
import type { TextRange } from '../model/capture.ts';
import { sentencesIn } from '../text/sentences.ts';
import { indexRuns, sharedRuns } from './shared-runs.ts';
import { type WordedText, wordsInSlices } from './worded-text.ts';

/** A sentence is told as shared where at least this part of its words is. */
const leastPart = 0.5;
/** Between two runs of a sentence at most this many words may stand in the other text; else only the longer run is told. */
const mostBetween = 12;

/**
 * The words that stand in two texts, sentence by sentence in the order of the first one. What is told begins and ends with
 * shared words; between them some may be others, which makes it no verbatim copy.
 */
export function sharedSentences(one: string, other: string): SharedWording[] {
  const oneWorded = finish(wordsInSlices(one));
  const otherWorded = finish(wordsInSlices(other));
  const { runs } = sharedRuns(oneWorded, indexRuns(otherWorded));
  const partners = new Int32Array(oneWorded.count).fill(-1);
  for (const run of runs)
    for (let word = 0; word < run.words; word += 1) partners[run.one + word] = run.other + word;

  const shared: SharedWording[] = [];
  let next = 0;
  for (const sentence of sentencesIn(one, { start: 0, end: one.length })) {
    const first = next;
    while (next < oneWorded.count && (oneWorded.starts[next] as number) < sentence.end) next += 1;
    const piece = sharedPiece(partners, first, next);
    if (piece === null) continue;
    shared.push(toWording({ text: one, worded: oneWorded }, { text: other, worded: otherWorded }, piece));
  }
  return shared;
}

/** Words of a sentence and of the other text, by the indexes of the first word and the one after the last. */
interface Piece {
  readonly one: TextRange;
  readonly other: TextRange;
}

/** What a sentence (its words by index) shares with one place of the other text; null where that is too little of it. */
function sharedPiece(partners: Int32Array, first: number, end: number): Piece | null {
  const clusters: { one: TextRange; other: TextRange; words: number }[] = [];
  for (let word = first; word < end; word += 1) {
    const partner = partners[word] as number;
    if (partner < 0) continue;
    const last = clusters.at(-1);
    if (last !== undefined && partner >= last.other.end && partner - last.other.end <= mostBetween) {
      last.one = { start: last.one.start, end: word + 1 };
      last.other = { start: last.other.start, end: partner + 1 };
      last.words += 1;
    } else
      clusters.push({
        one: { start: word, end: word + 1 },
        other: { start: partner, end: partner + 1 },
        words: 1,
      });
  }
  const [longest] = clusters.sort((a, b) => b.words - a.words);
  return longest === undefined || longest.words < leastPart * (end - first) ? null : longest;
}

interface Side {
  readonly text: string;
  readonly worded: WordedText;
}

function toWording(one: Side, other: Side, piece: Piece): SharedWording {
  const oneWords = wordsOf(one, piece.one);
  const otherWords = wordsOf(other, piece.other);
  const isVerbatim = hasSameWords(oneWords.exact.toLowerCase(), otherWords.exact.toLowerCase());
  return { one: oneWords, other: otherWords, isVerbatim };
}

function wordsOf({ text, worded }: Side, words: TextRange): SharedWording['one'] {
  const start = worded.starts[words.start] as number;
  const end = worded.ends[words.end - 1] as number;
  return { start, end, exact: text.slice(start, end) };
}
