import { passageWordsOf } from '../region-sql.ts';
import type { AnchorState } from '../../../shared/model/annotation.ts';
import { type ReadonlyDatabase, statement } from '../database.ts';

/** What a row of the evidence table has of its own. */
export interface StoredEvidence {
  readonly number: number;
  readonly annotation: string;
  /** Quote and comment are cut at `mostCharacters` code points. */
  readonly quote: string;
  readonly passages: number;
  readonly comment: string | null;
  readonly tags: readonly string[];
  readonly document: string;
  readonly createdAt: string;
  readonly modifiedAt: string;
  readonly state: AnchorState;
  readonly score: number;
}

/** More of a quote or a comment than this fits into no row. */
const mostCharacters = 400;

interface EvidenceSqlRow extends Omit<StoredEvidence, 'tags'> {
  /** JSON array of tag ids. */
  readonly tags: string;
}

/** Reads annotations by their numbers, in no order; `newest` gives the newest capture of each document. */
export function readEvidence(
  database: ReadonlyDatabase,
  numbers: readonly number[],
  newest: (document: string) => string | null,
): StoredEvidence[] {
  const wanted = JSON.stringify(numbers);
  const rows = statement<EvidenceSqlRow & { readonly target: string }>(database, selectEvidence).all({
    wanted,
    most: mostCharacters,
  });
  const placements = Map.groupBy(
    statement<PlacementRow>(database, selectPlacements).all({ wanted }),
    ({ target }) => target,
  );
  return rows.map(({ target, tags, ...row }) => {
    const carried = placements.get(target)?.find(({ capture }) => capture === newest(row.document));
    const { state, score } = carried ?? row;
    return { ...row, tags: JSON.parse(tags), state, score };
  });
}

/** Ids of annotations by their numbers, in that order, each once. */
export function annotationIds(database: ReadonlyDatabase, numbers: Iterable<number>): string[] {
  const wanted = [...new Set(numbers)];
  const rows = statement<{ number: number; id: string }>(
    database,
    'SELECT number, id FROM annotation WHERE number IN (SELECT value FROM json_each(?))',
  ).all(JSON.stringify(wanted));
  const ids = new Map(rows.map(({ number, id }) => [number, id]));
  return wanted.flatMap((number) => ids.get(number) ?? []);
}

/** The number of an annotation; undefined where it is not there. */
export function annotationNumber(database: ReadonlyDatabase, id: string): number | undefined {
  return statement<{ number: number }>(database, 'SELECT number FROM annotation WHERE id = ?').get(id)
    ?.number;
}

/** How many annotations there are. */
export function countAnnotations(database: ReadonlyDatabase): number {
  return statement<{ count: number }>(database, 'SELECT count(*) AS count FROM annotation').get()?.count ?? 0;
}

/** How many of some annotations carry each tag that any of them carries. */
export function countTagsOf(
  database: ReadonlyDatabase,
  annotations: readonly string[],
): { tag: string; annotations: number }[] {
  return statement<{ tag: string; annotations: number }>(
    database,
    `SELECT tag_id AS tag, count(*) AS annotations FROM annotation_tag
     WHERE annotation_id IN (SELECT value FROM json_each(?)) GROUP BY tag_id`,
  ).all(JSON.stringify(annotations));
}

const firstTarget = `JOIN annotation_target AS target ON target.number =
    (SELECT min(number) FROM annotation_target WHERE annotation_id = annotation.id)`;
const areWanted = 'annotation.number IN (SELECT value FROM json_each(@wanted))';

const selectEvidence = `
  SELECT annotation.number, annotation.id AS annotation, target.id AS target,
    substr(${passageWordsOf('target')}, 1, @most) AS quote,
    (SELECT count(*) FROM annotation_target WHERE annotation_id = annotation.id) AS passages,
    substr(note.text, 1, @most) AS comment,
    (SELECT json_group_array(tag_id) FROM annotation_tag WHERE annotation_id = annotation.id) AS tags,
    capture.document_id AS document, annotation.created_at AS createdAt, annotation.modified_at AS modifiedAt,
    target.state, target.score
  FROM annotation
  ${firstTarget}
  JOIN capture ON capture.id = target.capture_id
  LEFT JOIN note ON note.annotation_id = annotation.id
  WHERE ${areWanted}`;

interface PlacementRow {
  readonly target: string;
  readonly capture: string;
  readonly state: AnchorState;
  readonly score: number;
}

const selectPlacements = `
  SELECT placement.target_id AS target, placement.capture_id AS capture, placement.state, placement.score
  FROM annotation
  ${firstTarget}
  JOIN placement ON placement.target_id = target.id
  WHERE ${areWanted}`;
