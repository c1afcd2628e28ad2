import type { TextRange } from '../../../../shared/model/capture.ts';
import { nextWordEnd, nextWordStart, previousWordEnd, previousWordStart } from './word-boundaries.ts';

/** Which end of a range is moved by a word, and which way in the order of the text. */
export interface WordMove {
  readonly end: 'start' | 'end';
  readonly towards: 'before' | 'after';
  readonly language: string | null;
}

/** A range with one end moved by a word; null where that would leave no words in it. */
export function movedByWord(text: string, range: TextRange, move: WordMove): TextRange | null {
  const { start, end } = range;
  const { language } = move;
  const isAfter = move.towards === 'after';
  const moved =
    move.end === 'end'
      ? { start, end: isAfter ? nextWordEnd(text, end, language) : previousWordEnd(text, end, language) }
      : {
          start: isAfter ? nextWordStart(text, start, language) : previousWordStart(text, start, language),
          end,
        };
  if (moved.start === null || moved.end === null || moved.start >= moved.end) return null;
  return { start: moved.start, end: moved.end };
}
