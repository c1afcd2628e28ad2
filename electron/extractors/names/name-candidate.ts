import type { EntityKind } from '../../../shared/model/finding.ts';

/** Words that may be a name, at their range in the text (UTF-16). */
export interface NameCandidate {
  readonly start: number;
  readonly end: number;
  /** The words as written, without titles. */
  readonly form: string;
  /** The words in lower case, by which forms are compared. */
  readonly words: readonly string[];
  /** Whether capitals say nothing here: the first word of a sentence, a heading in Title Case. */
  readonly trust: 'capital' | 'sentence start' | 'title case';
  /** What the words around it speak for; null where nothing does. */
  readonly evidence: EntityKind | null;
  /** "MQM" of "Muttahida Qaumi Movement (MQM)"; null where none stands behind it. */
  readonly abbreviation: string | null;
}
