import { type ReadonlyDatabase, statement } from '../database.ts';

/** The passages of a document, each with the comment of its annotation; empty where it has none. */
export function commentsOnPassages(
  database: ReadonlyDatabase,
  document: string,
): { readonly exact: string; readonly region: string | null; readonly comment: string }[] {
  return statement<{ exact: string; region: string | null; comment: string }>(
    database,
    `SELECT annotation_target.exact, annotation_target.region, coalesce(note.text, '') AS comment
     FROM capture
     JOIN annotation_target ON annotation_target.capture_id = capture.id
     LEFT JOIN note ON note.annotation_id = annotation_target.annotation_id
     WHERE capture.document_id = ?`,
  ).all(document);
}
