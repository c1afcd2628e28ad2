import { firstWhere } from '../../../shared/lists/first-where.ts';
import type { TextRange } from '../../../shared/model/finding.ts';
import { bracketPairs } from '../../../shared/text/brackets.ts';
import { sentencesIn } from '../../../shared/text/sentences.ts';
import type { ExtractorInput } from '../extractor-input.ts';
import type { Piece } from '../pieces.ts';

/** A piece of the text as the parts of the search for mentions read it. */
export interface Passage extends Piece {
  readonly input: ExtractorInput;
  readonly text: string;
  readonly sentences: readonly TextRange[];
  /** From the opening to behind the closing sign, inner before outer. */
  readonly brackets: readonly TextRange[];
}

/** Reads a piece of the input's text. */
export function readPassage(input: ExtractorInput, piece: Piece): Passage {
  const { text } = input;
  return { ...piece, input, text, sentences: sentencesIn(text, piece), brackets: bracketPairs(text, piece) };
}

/** The index of the range that holds `offset`, or of the last one before it; -1 before the first. Ranges are in order. */
export function indexAt(ranges: readonly TextRange[], offset: number): number {
  return firstWhere(ranges.length, (index) => (ranges[index]?.start ?? 0) > offset) - 1;
}
