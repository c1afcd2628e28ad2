import type { AnnotationRecord, InvalidRecord, LinkRecord } from './annotation-record.ts';
import type { ClaimRecord } from './claim-record.ts';

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
  readonly invalid: readonly InvalidRecord[];
}
