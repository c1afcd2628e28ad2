import { diffArrays } from 'diff';
import type { TextRange } from '../../../shared/model/capture.ts';
import { wordsIn } from '../../../shared/text/words-in.ts';

/** A stretch of words that is the same on the other side, or is not. */
export interface WordPiece {
  readonly words: string;
  /** Where it begins in the quote, in UTF-16 units. */
  readonly start: number;
  readonly isChanged: boolean;
}

/** More differing words than this are not told apart: all of them have changed. */
const longestEdit = 400;

/** Two quotes in pieces, each marked where its words are not in the other one. */
export function wordPieces(
  before: string,
  after: string,
): { readonly before: readonly WordPiece[]; readonly after: readonly WordPiece[] } {
  const one = wordsIn(before, { start: 0, end: before.length });
  const other = wordsIn(after, { start: 0, end: after.length });
  const edits = diffArrays(
    one.map(({ word }) => word),
    other.map(({ word }) => word),
    { maxEditLength: longestEdit },
  );
  if (edits === undefined) return { before: [whole(before)], after: [whole(after)] };
  const gone: TextRange[] = [];
  const come: TextRange[] = [];
  let [at, otherAt] = [0, 0];
  for (const { added, removed, count } of edits) {
    if (removed) addRange(gone, one.slice(at, at + count));
    if (added) addRange(come, other.slice(otherAt, otherAt + count));
    if (!added) at += count;
    if (!removed) otherAt += count;
  }
  return { before: piecesOf(before, gone), after: piecesOf(after, come) };
}

function whole(words: string): WordPiece {
  return { words, start: 0, isChanged: true };
}

function addRange(ranges: TextRange[], words: readonly TextRange[]): void {
  const [first] = words;
  const last = words.at(-1);
  if (first !== undefined && last !== undefined) ranges.push({ start: first.start, end: last.end });
}

function piecesOf(text: string, ranges: readonly TextRange[]): readonly WordPiece[] {
  const pieces: WordPiece[] = [];
  const add = (start: number, end: number, isChanged: boolean) => {
    if (end > start) pieces.push({ words: text.slice(start, end), start, isChanged });
  };
  let at = 0;
  for (const { start, end } of ranges) {
    add(at, start, false);
    add(start, end, true);
    at = end;
  }
  add(at, text.length, false);
  return pieces;
}
