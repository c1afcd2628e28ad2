import type { AnnotationRecord, InvalidRecord } from './annotation-record.ts';
import { isRecord } from './quote-record.ts';

/** Annotations apart from what cannot be one, each in the order of the file. */
export function sortRecords(made: readonly (AnnotationRecord | InvalidRecord)[]): {
  readonly records: readonly AnnotationRecord[];
  readonly invalid: readonly InvalidRecord[];
} {
  return {
    records: made.filter(isRecord),
    invalid: made.filter((each): each is InvalidRecord => !isRecord(each)),
  };
}
