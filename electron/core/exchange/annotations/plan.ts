import type { AnnotationFileItem, ImportedStatus } from '../../../../shared/contract/annotation-import.ts';
import type { JsonValue } from '../../../../shared/w3c/json-value.ts';
import type {
  AnnotationRecord,
  InvalidRecord,
  LinkRecord,
  TargetRecord,
} from '../../../importers/annotations/annotation-record.ts';
import type { ClaimRecord, JudgementRecord } from '../../../importers/annotations/claim-record.ts';
import type { FactRecord } from '../../../importers/annotations/fact-record.ts';
import type { PlacedTarget } from './placed-target.ts';
import type { FactsDocument } from './document-values.ts';

/** One thing of a file, and what is to become of it. */
export type PlannedEntry = { readonly file: string; readonly where: string } & Planned;

export type Planned =
  | PlannedAnnotation
  | PlannedNote
  | { readonly type: 'link'; readonly link: LinkRecord }
  | { readonly type: 'known link'; readonly link: LinkRecord }
  /** `lost` judgements of it are of annotations that are neither in the project nor in the files. */
  | { readonly type: 'claim'; readonly claim: ClaimRecord; readonly lost: number }
  | { readonly type: 'known claim'; readonly claim: ClaimRecord; readonly is: string }
  /** `is` for facts of a document: which one of the project that is. */
  | {
      readonly type: 'fact' | 'known fact';
      readonly fact: FactRecord;
      readonly is: FactsDocument | null;
    }
  | { readonly type: 'judgement' | 'known judgement'; readonly judgement: JudgementRecord }
  | { readonly type: 'unplaced judgement'; readonly judgement: JudgementRecord; readonly reason: string }
  | { readonly type: 'unplaced fact'; readonly fact: FactRecord; readonly reason: string }
  /** In the project already, or earlier in the files: the annotation or note it is. */
  | {
      readonly type: 'known';
      readonly record: AnnotationRecord;
      readonly is: KnownAs;
      readonly reason: string | null;
    }
  | { readonly type: 'unmatched'; readonly record: AnnotationRecord; readonly reason: string }
  | { readonly type: 'invalid'; readonly invalid: InvalidRecord };

export interface PlannedAnnotation {
  readonly type: 'annotation';
  readonly record: AnnotationRecord;
  /** At least one, in the order of the file. */
  readonly targets: readonly PlacedTarget[];
  /** Targets that are kept as they are. */
  readonly unplaced: readonly JsonValue[];
  /** What has to be known besides. */
  readonly reason: string | null;
}

/** An annotation of a document as a whole, or of the project. */
export interface PlannedNote {
  readonly type: 'note';
  readonly record: AnnotationRecord;
  /** Null: of the project, or about a source. */
  readonly document: string | null;
  /** The IRI of the source that it is about. */
  readonly source: string | null;
  /** The target that became the note's document. */
  readonly target: TargetRecord;
  readonly unplaced: readonly JsonValue[];
  readonly reason: string | null;
}

export interface KnownAs {
  readonly annotation: string | null;
  readonly note: string | null;
}

/** What files of annotations came to, before anything is written. */
export interface Plan {
  readonly id: string;
  readonly files: readonly AnnotationFileItem[];
  readonly entries: readonly PlannedEntry[];
}

const worstFirst: readonly ImportedStatus[] = ['orphaned', 'approximate', 'moved', 'exact'];

/** The state of the least sure of an annotation's passages. */
export function leastSure(targets: readonly PlacedTarget[]): ImportedStatus {
  return worstFirst.find((status) => targets.some(({ state }) => state === status)) ?? 'exact';
}
