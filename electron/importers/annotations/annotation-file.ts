import type { AnnotationRecord, InvalidRecord, LinkRecord } from './annotation-record.ts';
import type { ClaimRecord, JudgementRecord } from './claim-record.ts';
import type { FactRecord } from './fact-record.ts';

/** The formats of annotation files that can be read. */
export type AnnotationFormat =
  | 'W3C Web Annotation'
  | 'Hypothesis'
  | 'Readwise'
  | 'Kindle clippings'
  | 'Zotero'
  | 'ClaimReview'
  | 'CSV';

/** What a file of annotations holds: what could be read, and what could not with its reason. */
export interface AnnotationFile {
  readonly format: AnnotationFormat;
  readonly records: readonly AnnotationRecord[];
  readonly links: readonly LinkRecord[];
  readonly claims: readonly ClaimRecord[];
  /** Of tables that say what passages are to claims. */
  readonly judgements?: readonly JudgementRecord[];
  /** Only of files that Assay wrote: what is known of tags, sources and documents, and judgements of them. */
  readonly facts?: readonly FactRecord[];
  readonly invalid: readonly InvalidRecord[];
}
