import type { DerivationRelation } from '../model/derivation.ts';
import type { ReportedVia } from '../model/directness.ts';
import type { TextRange } from '../model/finding.ts';
import type { FidelityAnswer } from '../model/mention.ts';
import type { AffiliationRelation } from '../model/source.ts';

/** Words of one copy of a document. */
export interface OriginPlace extends TextRange {
  readonly capture: string;
}

/** The same words in each of the copies that they are asked about in. */
export type OriginPlaces = readonly OriginPlace[];

/** A source cited in passing, as far as it tells where words come from. */
export interface OriginMention {
  readonly id: string;
  /** The words of the citation, "(HRW Dec 1997)". */
  readonly words: string;
  readonly isAnonymous: boolean;
  readonly source: string | null;
  /** The cited document, where it is held. */
  readonly cited: string | null;
  /** Where the cited document says it, as far as somebody looked. */
  readonly citedPlaces: OriginPlaces | null;
  /** The answer to "does it say this?" that is in force. */
  readonly answer: FidelityAnswer | null;
  /** What rests on it. */
  readonly places: OriginPlaces;
}

/** What a document depends on: exactly one of the two is given. */
export interface OriginDerivation {
  readonly id: string;
  readonly relation: DerivationRelation;
  readonly toDocument: string | null;
  readonly toSource: string | null;
  /** The words that are derived; null: the whole document. */
  readonly places: OriginPlaces | null;
  readonly toPlaces: OriginPlaces | null;
}

/** That two documents carry one agency's text, seen from one of them. */
export interface SharedCopy {
  readonly derivation: string;
  readonly with: string;
  /** The words; null: the whole document. */
  readonly places: OriginPlaces | null;
}

export interface OriginDocument {
  readonly id: string;
  readonly title: string;
  readonly publisher: string | null;
  readonly author: string | null;
  /** Whom it comes from. */
  readonly source: string | null;
  readonly mentions: readonly OriginMention[];
  /** What it was derived from; `same wire copy` with a document is not here but in `sharedCopies`. */
  readonly derivations: readonly OriginDerivation[];
  readonly sharedCopies: readonly SharedCopy[];
}

export interface OriginSource {
  readonly id: string;
  readonly name: string;
  /** Names by which an author of a document is the same person; empty where it is no person. */
  readonly personNames: readonly string[];
}

export interface OriginAffiliation {
  readonly to: string;
  readonly relation: AffiliationRelation;
  readonly since: string | null;
  readonly until: string | null;
}

/** What is recorded, to be asked for as the walk needs it. */
export interface OriginFacts {
  /** Throws where there is no such document. */
  document(id: string): OriginDocument;
  source(id: string): OriginSource;
  /** What a source is to others. */
  affiliations(source: string): readonly OriginAffiliation[];
  /** The held documents that a document cites or is derived from anywhere in its text, in a fixed order. */
  citations(document: string): readonly string[];
}

/** Words, or a whole document, whose origins are asked for. */
export interface OriginQuestion {
  readonly annotation: string | null;
  /** The words as they stand; null: the whole document. */
  readonly exact: string | null;
  readonly document: string;
  /** The words; 'whole': all of the document; null: which words of it is not known. */
  readonly places: OriginPlaces | 'whole' | null;
  /** Through whom the words were reported, as a person said, the nearest first. */
  readonly via: readonly ReportedVia[];
}

/** Whether words overlap in any copy. */
export function overlap(one: OriginPlaces, other: OriginPlaces): boolean {
  return one.some(({ capture, start, end }) =>
    other.some((place) => place.capture === capture && place.start < end && start < place.end),
  );
}
