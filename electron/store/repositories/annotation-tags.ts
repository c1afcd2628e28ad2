import { type ReadonlyDatabase, statement } from '../database.ts';

/** Those of these annotations that are in the project. */
export function presentAnnotations(database: ReadonlyDatabase, ids: readonly string[]): ReadonlySet<string> {
  const rows = statement<{ id: string }>(
    database,
    'SELECT id FROM annotation WHERE id IN (SELECT value FROM json_each(?))',
  ).all(JSON.stringify(ids));
  return new Set(rows.map(({ id }) => id));
}

/** For each of some annotations that carries one of some tags: the id of the row that joins them, by the tag. */
export function carriedTags(
  database: ReadonlyDatabase,
  annotations: readonly string[],
  tags: readonly string[],
): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const carried = new Map<string, Map<string, string>>();
  if (tags.length === 0) return carried;
  const rows = statement<{ id: string; annotation: string; tag: string }>(
    database,
    `SELECT id, annotation_id AS annotation, tag_id AS tag FROM annotation_tag
     WHERE annotation_id IN (SELECT value FROM json_each(?)) AND tag_id IN (SELECT value FROM json_each(?))`,
  ).all(JSON.stringify(annotations), JSON.stringify(tags));
  for (const { id, annotation, tag } of rows) {
    const ofAnnotation = carried.get(annotation) ?? new Map<string, string>();
    carried.set(annotation, ofAnnotation.set(tag, id));
  }
  return carried;
}
