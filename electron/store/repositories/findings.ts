import type { TextQuoteSelector } from '../../../shared/model/annotation.ts';
import type { AcceptedFinding, Finding, FindingKind, RejectionScope } from '../../../shared/model/finding.ts';
import { type ReadonlyDatabase, statement } from '../database.ts';

interface AcceptedRow {
  readonly id: string;
  readonly document: string;
  readonly kind: Exclude<FindingKind, 'mention'>;
  readonly capture: string;
  readonly start: number;
  readonly end: number;
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly value: string;
  readonly source: string | null;
  readonly acceptedAt: string;
}

const selectAccepted = `
  SELECT accepted_finding.id, capture.document_id AS document, kind, capture_id AS capture, start, "end", exact,
    prefix, suffix, value, accepted_finding.source_id AS source, accepted_at AS acceptedAt
  FROM accepted_finding JOIN capture ON capture.id = accepted_finding.capture_id`;

/** All dates, numbers and names that were taken over, document by document, in the order of their texts. */
export function listAcceptedFindings(database: ReadonlyDatabase): AcceptedFinding[] {
  return statement<AcceptedRow>(
    database,
    `${selectAccepted} JOIN document ON document.id = capture.document_id
     ORDER BY document.number, capture.captured_at, capture.number, start, accepted_finding.number`,
  )
    .all()
    .map(toAccepted);
}

/** Those of one document, whichever of its copies they were taken from. */
export function listAcceptedFindingsOf(database: ReadonlyDatabase, document: string): AcceptedFinding[] {
  return statement<AcceptedRow>(
    database,
    `${selectAccepted} WHERE capture.document_id = ?
     ORDER BY capture.captured_at, capture.number, start, accepted_finding.number`,
  )
    .all(document)
    .map(toAccepted);
}

/** The accepted finding of this id; undefined where there is none. */
export function findAcceptedFinding(database: ReadonlyDatabase, id: string): AcceptedFinding | undefined {
  const row = statement<AcceptedRow>(database, `${selectAccepted} WHERE accepted_finding.id = ?`).get(id);
  return row && toAccepted(row);
}

function toAccepted(row: AcceptedRow): AcceptedFinding {
  const { kind, value, ...accepted } = row;
  const { start, end, exact } = row;
  // Written when it was accepted, from a value of the kind's type.
  const finding = { kind, start, end, exact, value: JSON.parse(value) } as Finding;
  return { ...accepted, finding };
}

/** What a person does not want suggested again. */
export interface Rejection extends TextQuoteSelector {
  readonly id: string;
  readonly kind: FindingKind;
  readonly scope: RejectionScope;
  /** Null when, and only when, the scope is the project. */
  readonly document: string | null;
}

const selectRejection = `
  SELECT id, kind, scope, document_id AS document, exact, prefix, suffix FROM rejected_finding`;

/** The rejections that hold in a document: its own and those of the project. */
export function rejectionsFor(database: ReadonlyDatabase, document: string): Rejection[] {
  return statement<Rejection>(
    database,
    `${selectRejection} WHERE document_id = ? OR document_id IS NULL ORDER BY number`,
  ).all(document);
}

/** The rejection of this id; undefined where there is none. */
export function findRejection(database: ReadonlyDatabase, id: string): Rejection | undefined {
  return statement<Rejection>(database, `${selectRejection} WHERE id = ?`).get(id);
}

/** How many mentions and accepted findings are pinned to a capture. */
export function countPinnedFindings(
  database: ReadonlyDatabase,
  capture: string,
): { readonly mentions: number; readonly findings: number } {
  const row = statement<{ mentions: number; findings: number }>(
    database,
    `SELECT (SELECT count(*) FROM mention WHERE capture_id = @capture) AS mentions,
       (SELECT count(*) FROM accepted_finding WHERE capture_id = @capture) AS findings`,
  ).get({ capture });
  return row ?? { mentions: 0, findings: 0 };
}
