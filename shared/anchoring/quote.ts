import type { AnchorState, TextQuoteSelector } from '../model/annotation.ts';
import type { TextRange } from '../model/capture.ts';

/**
 * What is known of a passage: its words (`exact`), the words around it, and where it stood in the text that it was
 * described in (UTF-16). Only the words must be known. Follows TextQuoteSelector and TextPositionSelector of
 * https://www.w3.org/TR/annotation-model/#selectors.
 */
export interface Quote extends Partial<TextQuoteSelector> {
  readonly exact: string;
  readonly start?: number | undefined;
  readonly end?: number | undefined;
}

/**
 * Where a quote stands in a text (UTF-16), and how sure that is.
 *
 * - `exact`: the same words, beginning where the quote says that they stood (or anywhere, when it does not say).
 * - `moved`: the same words elsewhere. White space, quotation marks, dashes, ligatures and hyphens at line ends may be
 *   others, here and in `exact`: see `hasSameWords`.
 * - `approximate`: the words have changed, if only in case, accents or letter variants; the range is that of the changed
 *   words.
 * - `orphaned`: not found (`absent`), or found several times with nothing to tell which is meant (`ambiguous`).
 *
 * `score` is from 0 to 1: how much of the words and of their context agrees; 1 for `exact`, below 1 for
 * `approximate`, 0 for `orphaned`.
 */
export type Anchoring = Anchored | Orphaned;

export interface Anchored extends TextRange {
  readonly state: Exclude<AnchorState, 'orphaned'>;
  readonly score: number;
}

export interface Orphaned {
  readonly state: 'orphaned';
  readonly reason: 'absent' | 'ambiguous';
  readonly score: 0;
}

/** What is said of a quote that is not found. */
export function orphaned(reason: Orphaned['reason']): Orphaned {
  return { state: 'orphaned', reason, score: 0 };
}
