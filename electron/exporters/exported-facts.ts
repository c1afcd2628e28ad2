import type { Observation } from '../../shared/model/claim.ts';
import type { DerivationRelation } from '../../shared/model/derivation.ts';
import type { Directness } from '../../shared/model/directness.ts';
import type { Metadata } from '../../shared/model/metadata.ts';
import type { Grade, Source } from '../../shared/model/source.ts';
import type { Tag } from '../../shared/model/tag.ts';

/** What a project knows beside its annotations, superseded judgements included; each list in the order it was made or named. */
export interface ExportedFacts {
  /** Those that stand below others after these. */
  readonly tags: readonly Tag[];
  readonly sources: readonly ExportedSource[];
  readonly documents: readonly ExportedDocumentFacts[];
  /** The earliest first. */
  readonly grades: readonly Grade[];
  readonly directness: readonly Directness[];
  readonly derivations: readonly ExportedDerivationFact[];
  readonly observations: readonly Observation[];
}

export interface ExportedSource
  extends Pick<Source, 'id' | 'name' | 'kind' | 'aliases' | 'interest' | 'interestReason'> {
  readonly domains: readonly string[];
}

export interface ExportedDocumentFacts {
  readonly id: string;
  /** SHA-256 of its copies, the oldest first. */
  readonly copies: readonly string[];
  readonly metadata: Metadata;
  /** The source it comes from. */
  readonly source: string | null;
  /** Names. */
  readonly tags: readonly string[];
}

/** Words of one copy, by its SHA-256. */
export interface ExportedPlace {
  readonly sha256: string;
  readonly exact: string;
  readonly startCodePoint: number;
  readonly endCodePoint: number;
}

export interface ExportedDerivationFact {
  readonly id: string;
  readonly document: string;
  /** One of the two. */
  readonly toDocument: string | null;
  readonly toSource: string | null;
  readonly relation: DerivationRelation;
  readonly reason: string | null;
  readonly passage: ExportedPlace | null;
  readonly toPassage: ExportedPlace | null;
  readonly createdAt: string;
}
