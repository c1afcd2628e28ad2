import type { Claim, Conclusion, Evidence } from '../../shared/model/claim.ts';
import type { SourceKind } from '../../shared/model/source.ts';
import type { JsonObject } from '../../shared/w3c/json-value.ts';

/** A claim with all that was judged and concluded about it. */
export interface ExportedClaim
  extends Pick<
    Claim,
    | 'id'
    | 'statement'
    | 'asserts'
    | 'said'
    | 'saidWords'
    | 'eventDate'
    | 'eventWords'
    | 'eventPlace'
    | 'question'
    | 'parent'
    | 'origins'
    | 'createdAt'
    | 'modifiedAt'
  > {
  readonly speaker: { readonly id: string; readonly name: string; readonly kind: SourceKind } | null;
  /** Names. */
  readonly tags: readonly string[];
  /** The annotation it was made from, where that is exported too. */
  readonly annotation: string | null;
  /** Of passages that are exported too; those in force first, in each the last judged first. */
  readonly evidence: readonly ExportedEvidence[];
  /** The newest first: the one in force, if there is one, is the first. */
  readonly conclusions: readonly Conclusion[];
  /** The IRI it had elsewhere; null for one that was made here. */
  readonly importedId: string | null;
  /** What came with it that has no place here. */
  readonly otherProperties: JsonObject;
}

export interface ExportedEvidence extends Evidence {
  /** "probably true"; null where it was not judged. */
  readonly credibilityWords: string | null;
}
