import type { Block } from '../../shared/model/capture.ts';
import type { FindingKind, FindingOf } from '../../shared/model/finding.ts';

/** What extractors read: one capture's canonical text with its blocks, and what is known of its document. */
export interface ExtractorInput {
  readonly text: string;
  /** In text order; offsets in UTF-16 code units. */
  readonly blocks: readonly Block[];
  /** BCP 47; null where it is not known. */
  readonly language: string | null;
  /** EDTF: the day that "yesterday" and "last month" are counted from (as a rule the publication); null where it is not known. */
  readonly referenceDate: string | null;
}

/**
 * Finds one kind of things: the findings are given in text order, without overlaps. It yields after each piece of work
 * (`piecesOf`), so that whoever drives it can let others have their turn, or stop. Time grows with the length of the
 * text, whatever stands in it.
 */
export type Extractor<Kind extends FindingKind> = (
  input: ExtractorInput,
) => Generator<void, readonly FindingOf<Kind>[]>;
