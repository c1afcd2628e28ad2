import type { Collection } from '../../../shared/model/collection.ts';
import { type ReadonlyDatabase, statement } from '../database.ts';

interface CollectionRow {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly parent_id: string | null;
  /** JSON arrays of ids. */
  readonly documents: string;
  readonly tags: string;
}

const membersOf = (column: string) => `(SELECT json_group_array(${column} ORDER BY number)
  FROM collection_member WHERE collection_id = collection.id AND ${column} IS NOT NULL)`;
const selectCollection = `SELECT id, name, description, parent_id,
  ${membersOf('document_id')} AS documents, ${membersOf('tag_id')} AS tags FROM collection`;

/** All collections, by name. */
export function listCollections(database: ReadonlyDatabase): Collection[] {
  return statement<CollectionRow>(database, `${selectCollection} ORDER BY name COLLATE NOCASE, number`)
    .all()
    .map(toCollection);
}

/** The collection of this id; undefined where there is none. */
export function findCollection(database: ReadonlyDatabase, id: string): Collection | undefined {
  const row = statement<CollectionRow>(database, `${selectCollection} WHERE id = ?`).get(id);
  return row && toCollection(row);
}

/** The collection of this name below a parent, letters' case aside. */
export function findCollectionNamed(
  database: ReadonlyDatabase,
  name: string,
  parent: string | null,
): Collection | undefined {
  const row = statement<CollectionRow>(
    database,
    `${selectCollection} WHERE name = ? COLLATE NOCASE AND parent_id IS ?`,
  ).get(name, parent);
  return row && toCollection(row);
}

/** The row that says that a document is kept in a collection; undefined when it is not. */
export function membershipOf(
  database: ReadonlyDatabase,
  collection: string,
  document: string,
): string | undefined {
  return statement<{ id: string }>(
    database,
    'SELECT id FROM collection_member WHERE collection_id = ? AND document_id = ?',
  ).get(collection, document)?.id;
}

/** Whether a tag is kept in a collection. */
export function hasTagIn(database: ReadonlyDatabase, collection: string, tag: string): boolean {
  return membershipsOfTag(database, tag).some((each) => each.collection === collection);
}

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

function toCollection({ parent_id: parent, documents, tags, ...row }: CollectionRow): Collection {
  return { ...row, parent, documents: JSON.parse(documents), tags: JSON.parse(tags) };
}
