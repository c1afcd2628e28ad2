import type { Tag, TagColour, TagPattern } from '../../../shared/model/tag.ts';
import { type ReadonlyDatabase, statement } from '../database.ts';

interface TagRow {
  readonly id: string;
  readonly name: string;
  readonly definition: string;
  readonly parent_id: string | null;
  readonly colour: TagColour;
  readonly pattern: TagPattern;
  readonly letter: string;
  readonly digit: number | null;
  readonly annotations: number;
}

const selectTag = `
  SELECT tag.*, (SELECT count(*) FROM annotation_tag WHERE annotation_tag.tag_id = tag.id) AS annotations
  FROM tag`;

/** The codebook, by name. */
export function listTags(database: ReadonlyDatabase): Tag[] {
  return statement<TagRow>(database, `${selectTag} ORDER BY name COLLATE NOCASE, tag.number`)
    .all()
    .map(toTag);
}

/** The tag of this id; undefined where there is none. */
export function findTag(database: ReadonlyDatabase, id: string): Tag | undefined {
  const row = statement<TagRow>(database, `${selectTag} WHERE tag.id = ?`).get(id);
  return row && toTag(row);
}

/** The tag of this name, letters' case aside. */
export function findTagNamed(database: ReadonlyDatabase, name: string): Tag | undefined {
  const row = statement<TagRow>(database, `${selectTag} WHERE tag.name = ? COLLATE NOCASE`).get(name);
  return row && toTag(row);
}

function toTag(row: TagRow): Tag {
  const { id, name, definition, parent_id: parent, colour, pattern, letter, digit, annotations } = row;
  return { id, name, definition, parent, colour, pattern, letter, digit, annotations };
}

/** The tag that another program knows by this id. */
export function tagOfImportedId(database: ReadonlyDatabase, id: string): string | undefined {
  return statement<{ id: string }>(database, 'SELECT id FROM tag WHERE imported_id = ?').get(id)?.id;
}
