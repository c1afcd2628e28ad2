import type { DoubleJudgement, JudgedValues } from '../../../shared/model/checking-session.ts';
import { type ReadonlyDatabase, statement } from '../database.ts';

/** What one person judged of one thing, and why. */
export interface Judged {
  readonly values: JudgedValues;
  readonly reason: string | null;
}

/** What a second person judged, as stored, with the newest word on how a disagreement was resolved. */
export interface SecondJudgement extends Omit<DoubleJudgement, 'differsIn'> {
  readonly session: string;
  readonly analyst: string | null;
}

interface SecondRow {
  readonly id: string;
  readonly session_id: string;
  readonly analyst: string | null;
  readonly claim_id: string | null;
  readonly document_id: string | null;
  readonly annotation_id: string | null;
  readonly label: string;
  readonly judged: string;
  readonly reason: string | null;
  readonly first: string | null;
  readonly outcome: 'first' | 'second' | 'other' | null;
  readonly resolution_reason: string | null;
  readonly resolved_at: string | null;
}

const selectSecond = `
  SELECT second_judgement.*, resolution.outcome, resolution.reason AS resolution_reason, resolution.resolved_at,
    coalesce(
      (SELECT group_concat(exact, ' … ' ORDER BY number) FROM annotation_target
       WHERE annotation_target.annotation_id = second_judgement.annotation_id),
      claim.statement, document.title) AS label,
    coalesce(
      (SELECT position FROM session_item WHERE session_item.claim_id = second_judgement.claim_id
       AND session_item.session_id = second_judgement.session_id),
      (SELECT position FROM session_item WHERE session_item.document_id = second_judgement.document_id
       AND session_item.session_id = second_judgement.session_id)) AS position
  FROM second_judgement
  LEFT JOIN claim ON claim.id = second_judgement.claim_id
  LEFT JOIN document ON document.id = second_judgement.document_id
  LEFT JOIN resolution ON resolution.number =
    (SELECT max(number) FROM resolution WHERE second_judgement_id = second_judgement.id)`;

/** What others judged in a session: in the order of the queue, each claim before its passages. */
export function listSecondJudgements(database: ReadonlyDatabase, session: string): SecondJudgement[] {
  return statement<SecondRow>(
    database,
    `${selectSecond} WHERE second_judgement.session_id = ?
     ORDER BY position IS NULL, position, second_judgement.claim_id,
       second_judgement.annotation_id IS NOT NULL, second_judgement.number`,
  )
    .all(session)
    .map(toSecondJudgement);
}

/** What two people judged of one thing, and whether it was resolved. */
export interface JudgedTwice {
  readonly first: JudgedValues | null;
  readonly second: JudgedValues;
  readonly isResolved: boolean;
}

/** The bare values of what others judged in a session, for counting. */
export function listJudgedTwice(database: ReadonlyDatabase, session: string): JudgedTwice[] {
  return statement<{ first: string | null; judged: string; resolved: number }>(
    database,
    `SELECT first, judged,
       EXISTS (SELECT 1 FROM resolution WHERE second_judgement_id = second_judgement.id) AS resolved
     FROM second_judgement WHERE session_id = ?`,
  )
    .all(session)
    .map(({ first, judged, resolved }) => ({
      first: first === null ? null : (JSON.parse(first) as Judged).values,
      second: JSON.parse(judged) as JudgedValues,
      isResolved: resolved === 1,
    }));
}

/** The second judgement of this id; undefined where there is none. */
export function findSecondJudgement(database: ReadonlyDatabase, id: string): SecondJudgement | undefined {
  const row = statement<SecondRow>(database, `${selectSecond} WHERE second_judgement.id = ?`).get(id);
  return row && toSecondJudgement(row);
}

/** JSON columns are written by the sessions service from values of these types. */
function toSecondJudgement(row: SecondRow): SecondJudgement {
  const { outcome, resolution_reason, resolved_at } = row;
  return {
    id: row.id,
    session: row.session_id,
    analyst: row.analyst,
    kind: row.annotation_id !== null ? 'passage' : row.claim_id !== null ? 'claim' : 'document',
    claim: row.claim_id,
    document: row.document_id,
    annotation: row.annotation_id,
    label: row.label,
    first: row.first === null ? null : (JSON.parse(row.first) as Judged),
    second: { values: JSON.parse(row.judged) as JudgedValues, reason: row.reason },
    resolution:
      outcome === null || resolution_reason === null || resolved_at === null
        ? null
        : { outcome, reason: resolution_reason, resolvedAt: resolved_at },
  };
}
