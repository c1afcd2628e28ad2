import type { AnchorState, PlacementDecision } from '../../../shared/model/annotation.ts';
import type { CarriedCounts } from '../../../shared/contract/captures.ts';
import { type ReadonlyDatabase, statement } from '../database.ts';

/** A placement with what it is one of. */
export interface StoredPlacement {
  readonly id: string;
  readonly target: string;
  readonly annotation: string;
  readonly capture: string;
  /** Null when the words have no place in the capture; UTF-16. */
  readonly start: number | null;
  readonly decision: PlacementDecision;
  /** The words of the target itself, and where it begins in the capture that it is pinned to. */
  readonly pinnedExact: string;
  readonly pinnedStart: number | null;
}

/** The placement of this id; undefined where there is none. */
export function findPlacement(database: ReadonlyDatabase, id: string): StoredPlacement | undefined {
  return statement<StoredPlacement>(
    database,
    `SELECT placement.id, placement.target_id AS target, target.annotation_id AS annotation,
       placement.capture_id AS capture, placement.start, placement.decision,
       target.exact AS pinnedExact, target.start AS pinnedStart
     FROM placement JOIN annotation_target AS target ON target.id = placement.target_id
     WHERE placement.id = ?`,
  ).get(id);
}

/** The ids of the placements on a capture. */
export function placementsOn(database: ReadonlyDatabase, capture: string): string[] {
  return statement<{ id: string }>(database, 'SELECT id FROM placement WHERE capture_id = ? ORDER BY number')
    .all(capture)
    .map(({ id }) => id);
}

/** How many targets are pinned to a capture. */
export function countPinnedTargets(database: ReadonlyDatabase, capture: string): number {
  const row = statement<{ targets: number }>(
    database,
    'SELECT count(*) AS targets FROM annotation_target WHERE capture_id = ?',
  ).get(capture);
  return row?.targets ?? 0;
}

/** How many targets are pinned to a capture, and of how many annotations. */
export function countPinned(
  database: ReadonlyDatabase,
  capture: string,
): { readonly targets: number; readonly annotations: number } {
  const row = statement<{ targets: number; annotations: number }>(
    database,
    `SELECT count(*) AS targets, count(DISTINCT annotation_id) AS annotations
     FROM annotation_target WHERE capture_id = ?`,
  ).get(capture);
  return row ?? { targets: 0, annotations: 0 };
}

/** How the targets that were carried to a capture stand in it, and how many wait for a person. */
export function countCarried(
  database: ReadonlyDatabase,
  capture: string,
): { readonly carried: CarriedCounts; readonly toReview: number } {
  const carried = { exact: 0, moved: 0, approximate: 0, orphaned: 0 };
  let toReview = 0;
  const rows = statement<{ state: AnchorState; placements: number; open: number }>(
    database,
    `SELECT state, count(*) AS placements, count(*) FILTER (WHERE decision = 'open') AS open
     FROM placement WHERE capture_id = ? GROUP BY state`,
  ).all(capture);
  for (const { state, placements, open } of rows) {
    carried[state] = placements;
    if (state !== 'exact') toReview += open;
  }
  return { carried, toReview };
}

/** A target that its document's newest capture has neither pinned nor carried. */
export interface TargetNotCarried {
  readonly target: string;
  readonly annotation: string;
  readonly document: string;
  /** The newest capture of the document. */
  readonly newest: string;
}

const selectNotCarried = `
  SELECT target.id AS target, target.annotation_id AS annotation, newest.document_id AS document,
    newest.id AS newest
  FROM annotation_target AS target
  JOIN capture ON capture.id = target.capture_id
  JOIN capture AS newest ON newest.number = (
    SELECT number FROM capture AS copy WHERE copy.document_id = capture.document_id
    ORDER BY copy.captured_at DESC, copy.number DESC LIMIT 1)
  WHERE newest.id <> target.capture_id
    -- A region is a part of one picture: it stands only where that is the same one.
    AND (target.region IS NULL OR EXISTS (SELECT 1
      FROM extraction JOIN extraction AS other ON other.original_sha256 = extraction.original_sha256
      WHERE extraction.number = capture.extraction AND other.number = newest.extraction))
    AND NOT EXISTS (SELECT 1 FROM placement
      WHERE placement.target_id = target.id AND placement.capture_id = newest.id)`;

/** All targets that do not say how they stand in the newest copy. */
export function listTargetsNotCarried(database: ReadonlyDatabase): TargetNotCarried[] {
  return statement<TargetNotCarried>(database, `${selectNotCarried} ORDER BY target.number`).all();
}

/** Those among targets of these ids. */
export function findTargetsNotCarried(
  database: ReadonlyDatabase,
  targets: readonly string[],
): TargetNotCarried[] {
  return statement<TargetNotCarried>(
    database,
    `${selectNotCarried} AND target.id IN (SELECT value FROM json_each(?)) ORDER BY target.number`,
  ).all(JSON.stringify(targets));
}
