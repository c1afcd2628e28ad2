import type { CaptureChange } from '../../../../shared/contract/captures.ts';
import type { TextRange } from '../../../../shared/model/capture.ts';

/** A text and the ranges of its blocks, in order. */
export interface ComparedText {
  readonly text: string;
  readonly blocks: readonly TextRange[];
}

/** The differences of two texts, or of stretches of them. */
export interface TextComparison {
  /** In the order of the second text. */
  readonly changes: readonly CaptureChange[];
  /** True when some stretches differ so much that they were not looked into. */
  readonly isCoarse: boolean;
}
