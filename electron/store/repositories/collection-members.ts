import { type ReadonlyDatabase, statement } from '../database.ts';

/** The collections that a tag is kept in, each with the row that says so. */
export function membershipsOfTag(
  database: ReadonlyDatabase,
  tag: string,
): { readonly id: string; readonly collection: string }[] {
  return statement<{ id: string; collection: string }>(
    database,
    'SELECT id, collection_id AS collection FROM collection_member WHERE tag_id = ? ORDER BY number',
  ).all(tag);
}
