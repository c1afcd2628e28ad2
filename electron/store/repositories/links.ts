import type { Region } from '../../../shared/model/page.ts';
import type { Link, LinkRelation } from '../../../shared/model/link.ts';
import { type ReadonlyDatabase, statement } from '../database.ts';

interface LinkRow {
  readonly id: string;
  readonly relation: LinkRelation;
  readonly label: string | null;
  readonly reason: string | null;
  readonly created_at: string;
  readonly from_annotation_id: string;
  readonly from_document: string;
  readonly from_exact: string;
  readonly from_region: string | null;
  readonly to_annotation_id: string;
  readonly to_document: string;
  readonly to_exact: string;
  readonly to_region: string | null;
}

const firstTargetOf = (column: string) =>
  `(SELECT min(number) FROM annotation_target WHERE annotation_id = link.${column})`;

const selectLink = `
  SELECT link.*, start_capture.document_id AS from_document, start.exact AS from_exact, start.region AS from_region,
    finish_capture.document_id AS to_document, finish.exact AS to_exact,
    finish.region AS to_region
  FROM link
  JOIN annotation_target AS start ON start.number = ${firstTargetOf('from_annotation_id')}
  JOIN capture AS start_capture ON start_capture.id = start.capture_id
  JOIN annotation_target AS finish ON finish.number = ${firstTargetOf('to_annotation_id')}
  JOIN capture AS finish_capture ON finish_capture.id = finish.capture_id`;

/** All links, in the order they were made. */
export function listLinks(database: ReadonlyDatabase): Link[] {
  return statement<LinkRow>(database, `${selectLink} ORDER BY link.number`).all().map(toLink);
}

/** The links that begin or end at an annotation. */
export function listLinksOf(database: ReadonlyDatabase, annotation: string): Link[] {
  return statement<LinkRow>(
    database,
    `${selectLink} WHERE @annotation IN (from_annotation_id, to_annotation_id) ORDER BY link.number`,
  )
    .all({ annotation })
    .map(toLink);
}

/** The links of the annotations that have a passage in a document. */
export function listLinksIn(database: ReadonlyDatabase, document: string): Link[] {
  return statement<LinkRow>(
    database,
    `${selectLink}
     WHERE EXISTS (
       SELECT 1 FROM annotation_target AS target JOIN capture ON capture.id = target.capture_id
       WHERE target.annotation_id IN (from_annotation_id, to_annotation_id) AND capture.document_id = @document)
     ORDER BY link.number`,
  )
    .all({ document })
    .map(toLink);
}

/** The link of this id; undefined where there is none. */
export function findLink(database: ReadonlyDatabase, id: string): Link | undefined {
  const row = statement<LinkRow>(database, `${selectLink} WHERE link.id = ?`).get(id);
  return row && toLink(row);
}

/** Written from a value of this type. */
function regionIn(stored: string | null): Region | null {
  return stored === null ? null : (JSON.parse(stored) as Region);
}

function toLink(row: LinkRow): Link {
  return {
    id: row.id,
    from: {
      annotation: row.from_annotation_id,
      document: row.from_document,
      exact: row.from_exact,
      region: regionIn(row.from_region),
    },
    to: {
      annotation: row.to_annotation_id,
      document: row.to_document,
      exact: row.to_exact,
      region: regionIn(row.to_region),
    },
    relation: row.relation,
    label: row.label,
    reason: row.reason,
    createdAt: row.created_at,
  };
}
