import type { ScaleName } from '../model/source.ts';

/** One level of a scale of source reliability. */
export interface ReliabilityLevel {
  readonly code: string;
  readonly words: string;
  readonly definition: string;
  /** True for "cannot be judged": missing, not middling, so stored as null. */
  readonly isMissing: boolean;
}

export interface ReliabilityScale {
  readonly name: ScaleName;
  readonly title: string;
  /** The published description the levels follow. */
  readonly reference: string;
  /** Most reliable first; the missing level last. */
  readonly levels: readonly ReliabilityLevel[];
}

/** A level that says something about the source. */
export function level(code: string, words: string, definition: string): ReliabilityLevel {
  return { code, words, definition, isMissing: false };
}

/** The level for a source that cannot be judged. */
export function missing(code: string, words: string, definition: string): ReliabilityLevel {
  return { code, words, definition, isMissing: true };
}
