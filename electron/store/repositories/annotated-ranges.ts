import type { TextRange } from '../../../shared/model/capture.ts';
import { type ReadonlyDatabase, statement } from '../database.ts';

/** A range of a capture's text that an annotation stands on, pinned there or carried. */
export interface AnnotatedRange extends TextRange {
  readonly annotation: string;
}

/** Every range of a capture (UTF-16) that an annotation stands on, by where it begins. */
export function annotatedRanges(database: ReadonlyDatabase, capture: string): AnnotatedRange[] {
  return statement<AnnotatedRange>(
    database,
    `SELECT start, "end", annotation_id AS annotation FROM annotation_target
     WHERE capture_id = @capture AND start IS NOT NULL
     UNION ALL
     SELECT placement.start, placement."end", target.annotation_id
     FROM placement JOIN annotation_target AS target ON target.id = placement.target_id
     WHERE placement.capture_id = @capture AND placement.start IS NOT NULL
     ORDER BY start`,
  ).all({ capture });
}

/** Ids of the tags of an annotation, in the order they were given. */
export function tagsOfAnnotation(database: ReadonlyDatabase, annotation: string): string[] {
  return statement<{ tag: string }>(
    database,
    'SELECT tag_id AS tag FROM annotation_tag WHERE annotation_id = ? ORDER BY number',
  )
    .all(annotation)
    .map(({ tag }) => tag);
}
