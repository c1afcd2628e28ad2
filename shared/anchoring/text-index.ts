import { foldInSlices } from '../text/folding.ts';
import { type GramPostings, postGrams } from './grams.ts';
import { finish } from './slices.ts';

/** A text made ready for anchoring many quotes in it. */
export interface TextIndex {
  readonly text: string;
  /** The text folded for finding (`shared/text/folding.ts`), as UTF-16 units. */
  readonly units: Uint16Array;
  /** For each folded unit the offset in `text` that it came from, and at last the length of `text`. */
  readonly toOriginal: Uint32Array;
  readonly grams: GramPostings;
}

/** Makes a text ready for anchoring, at once; for a text of a megabyte see `indexInSlices`. */
export function indexText(text: string): TextIndex {
  return finish(indexInSlices(text));
}

/** Makes a text ready for anchoring in slices of a few milliseconds; stops at each until it is asked for the next. */
export function* indexInSlices(text: string): Generator<void, TextIndex> {
  const { units, toOriginal } = yield* foldInSlices(text);
  const grams = yield* postGrams(units);
  return { text, units, toOriginal, grams };
}
