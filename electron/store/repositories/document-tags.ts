import { type ReadonlyDatabase, statement } from '../database.ts';

/** The tags of a document as a whole, in the order in which they were given, each with the row that says so. */
export function tagsOfDocument(
  database: ReadonlyDatabase,
  document: string,
): { readonly id: string; readonly tag: string }[] {
  return statement<{ id: string; tag: string }>(
    database,
    'SELECT id, tag_id AS tag FROM document_tag WHERE document_id = ? ORDER BY number',
  ).all(document);
}

/** The documents that have a tag as a whole, each with the row that says so. */
export function documentsOfTag(
  database: ReadonlyDatabase,
  tag: string,
): { readonly id: string; readonly document: string }[] {
  return statement<{ id: string; document: string }>(
    database,
    'SELECT id, document_id AS document FROM document_tag WHERE tag_id = ? ORDER BY number',
  ).all(tag);
}
