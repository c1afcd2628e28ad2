import type { YardstickName } from '../../../shared/model/claim.ts';
import type { ScaleName } from '../../../shared/model/source.ts';
import { type ReadonlyDatabase, statement } from '../database.ts';

interface ProjectRow {
  readonly id: string;
  readonly title: string;
  readonly createdAt: string;
  readonly reliabilityScale: ScaleName;
  readonly yardstick: YardstickName;
  readonly analyst: string | null;
  readonly captures: number;
  readonly verified: number;
}

/** The project's own row with how many captures it holds and how many of them were found intact. */
export function getProject(database: ReadonlyDatabase): ProjectRow {
  const row = statement<ProjectRow>(
    database,
    `SELECT id, title, created_at AS createdAt,
       coalesce(reliability_scale, 'admiralty') AS reliabilityScale,
       coalesce(yardstick, 'icd-203') AS yardstick, analyst,
       (SELECT count(*) FROM capture) AS captures,
       (SELECT count(*) FROM capture
        JOIN extraction ON extraction.number = capture.extraction
        JOIN integrity_check ON integrity_check.sha256 = extraction.original_sha256
        WHERE integrity_check.is_intact = 1) AS verified
     FROM project`,
  ).get();
  if (row === undefined) throw new Error('The project has no row of its own');
  return row;
}

/** Where reading of a capture stopped: a UTF-16 offset, 0 when it was never read. */
export function readingPosition(database: ReadonlyDatabase, capture: string): number {
  const row = statement<{ offset: number }>(
    database,
    'SELECT "offset" FROM reading_position WHERE capture_id = ?',
  ).get(capture);
  return row?.offset ?? 0;
}

/** The scale that grades of this project are given on. */
export function projectScale(database: ReadonlyDatabase): ScaleName {
  return getProject(database).reliabilityScale;
}
