import type { Directness, DirectnessLevel, ReportedVia } from '../../../shared/model/directness.ts';
import { type ReadonlyDatabase, statement } from '../database.ts';

interface DirectnessRow {
  readonly id: string;
  readonly annotation_id: string;
  readonly level: DirectnessLevel;
  readonly reason: string | null;
  readonly via: string;
  readonly judged_at: string;
  readonly superseded_at: string | null;
}

/** The judgements in force of all passages, the newest first. */
export function listDirectness(database: ReadonlyDatabase): Directness[] {
  return statement<DirectnessRow>(
    database,
    'SELECT * FROM directness WHERE superseded_at IS NULL ORDER BY judged_at DESC, number DESC',
  )
    .all()
    .map(toDirectness);
}

/** The judgements in force of the passages in a document, the newest first. */
export function listDirectnessIn(database: ReadonlyDatabase, document: string): Directness[] {
  return statement<DirectnessRow>(
    database,
    `SELECT * FROM directness
     WHERE superseded_at IS NULL AND annotation_id IN
       (SELECT annotation_id FROM annotation_target JOIN capture ON capture.id = capture_id
        WHERE capture.document_id = ?)
     ORDER BY judged_at DESC, number DESC`,
  )
    .all(document)
    .map(toDirectness);
}

/** All judgements of one passage, those superseded too, the newest first. */
export function listDirectnessOf(database: ReadonlyDatabase, annotation: string): Directness[] {
  return statement<DirectnessRow>(
    database,
    'SELECT * FROM directness WHERE annotation_id = ? ORDER BY judged_at DESC, number DESC',
  )
    .all(annotation)
    .map(toDirectness);
}

/** The judgements, superseded or not, whose "reported via" names a source. */
export function listDirectnessVia(database: ReadonlyDatabase, source: string): Directness[] {
  return statement<DirectnessRow>(
    database,
    `SELECT * FROM directness
     WHERE EXISTS (SELECT 1 FROM json_each(via) WHERE json_extract(value, '$.source') = ?)
     ORDER BY number`,
  )
    .all(source)
    .map(toDirectness);
}

function toDirectness(row: DirectnessRow): Directness {
  return {
    id: row.id,
    annotation: row.annotation_id,
    level: row.level,
    reason: row.reason,
    // Written by the directness service from a value of this type.
    via: JSON.parse(row.via) as readonly ReportedVia[],
    judgedAt: row.judged_at,
    supersededAt: row.superseded_at,
  };
}
