import type { AssertionKind, CredibilityLevelCode, Evidence, Stance } from '../../../shared/model/claim.ts';
import { type ReadonlyDatabase, statement } from '../database.ts';
import { lastToldRow } from './told-rows.ts';

interface EvidenceRow {
  readonly id: string;
  readonly claim_id: string;
  readonly annotation_id: string;
  readonly stance: Stance;
  readonly credibility: number | null;
  readonly is_credibility_judged: number;
  readonly taken_as: AssertionKind;
  readonly value: string | null;
  readonly reason: string | null;
  readonly judged_at: string;
  readonly superseded_at: string | null;
  readonly withdrawal: string | null;
}

/** Which evidence is asked for; what is left out limits nothing. */
export interface EvidenceChoice {
  readonly claims?: readonly string[] | undefined;
  readonly annotations?: readonly string[] | undefined;
  /** With a passage in this document. */
  readonly document?: string | undefined;
  /** Also what is superseded or withdrawn. */
  readonly isAll?: boolean;
}

/** Evidence, the last judged first. */
export function listEvidence(database: ReadonlyDatabase, choice: EvidenceChoice = {}): Evidence[] {
  const { claims, annotations, document, isAll = false } = choice;
  const conditions = [
    ...(isAll ? [] : ['superseded_at IS NULL']),
    ...(claims === undefined ? [] : ['claim_id IN (SELECT value FROM json_each(@claims))']),
    ...(annotations === undefined ? [] : ['annotation_id IN (SELECT value FROM json_each(@annotations))']),
    ...(document === undefined ? [] : [inDocument]),
  ];
  const where = conditions.length === 0 ? '' : `WHERE ${conditions.join(' AND ')}`;
  return statement<EvidenceRow>(
    database,
    `SELECT * FROM evidence ${where} ORDER BY judged_at DESC, number DESC`,
  )
    .all({
      ...(claims === undefined ? {} : { claims: JSON.stringify(claims) }),
      ...(annotations === undefined ? {} : { annotations: JSON.stringify(annotations) }),
      ...(document === undefined ? {} : { document }),
    })
    .map(toEvidence);
}

const inDocument = `annotation_id IN (SELECT target.annotation_id FROM annotation_target AS target
  JOIN capture ON capture.id = target.capture_id WHERE capture.document_id = @document)`;

/** The evidence of this id; undefined where there is none. */
export function findEvidence(database: ReadonlyDatabase, id: string): Evidence | undefined {
  const row = statement<EvidenceRow>(database, 'SELECT * FROM evidence WHERE id = ?').get(id);
  return row && toEvidence(row);
}

/** Evidence as it is; where it is gone, as the event log last has it. */
export function toldEvidence(database: ReadonlyDatabase, id: string): Evidence | undefined {
  const there = findEvidence(database, id);
  if (there !== undefined) return there;
  const told = lastToldRow<EvidenceRow>(database, 'evidence', id);
  return told && toEvidence(told);
}

/** The judgement of a passage for a claim that is in force. */
export function evidenceInForce(
  database: ReadonlyDatabase,
  claim: string,
  annotation: string,
): Evidence | undefined {
  const row = statement<EvidenceRow>(
    database,
    'SELECT * FROM evidence WHERE claim_id = ? AND annotation_id = ? AND superseded_at IS NULL',
  ).get(claim, annotation);
  return row && toEvidence(row);
}

/** The sources of the documents that the passages of this evidence are in, each once. */
export function sourcesOfEvidence(database: ReadonlyDatabase, ids: readonly string[]): string[] {
  return statement<{ source: string }>(
    database,
    `SELECT DISTINCT document.source_id AS source FROM evidence
     JOIN annotation_target AS target ON target.annotation_id = evidence.annotation_id
     JOIN capture ON capture.id = target.capture_id
     JOIN document ON document.id = capture.document_id
     WHERE evidence.id IN (SELECT value FROM json_each(?)) AND document.source_id IS NOT NULL
     ORDER BY document.source_id`,
  )
    .all(JSON.stringify(ids))
    .map(({ source }) => source);
}

/** The columns that keep a credibility level: 6 is missing, so it is judged and null. */
export function credibilityColumns(credibility: CredibilityLevelCode | null): {
  readonly credibility: number | null;
  readonly is_credibility_judged: number;
} {
  return {
    credibility: credibility === null || credibility === '6' ? null : Number(credibility),
    is_credibility_judged: credibility === null ? 0 : 1,
  };
}

/** Evidence of a row of its table, as it is or as the event log has it. */
function toEvidence(row: EvidenceRow): Evidence {
  return {
    id: row.id,
    claim: row.claim_id,
    annotation: row.annotation_id,
    stance: row.stance,
    credibility: credibilityOf(row),
    takenAs: row.taken_as,
    value: row.value,
    reason: row.reason,
    judgedAt: row.judged_at,
    supersededAt: row.superseded_at,
    withdrawal: row.withdrawal,
  };
}

function credibilityOf({
  credibility,
  is_credibility_judged,
}: Pick<EvidenceRow, 'credibility' | 'is_credibility_judged'>): CredibilityLevelCode | null {
  if (is_credibility_judged === 0) return null;
  // The table checks that it is 1 to 5.
  return credibility === null ? '6' : (String(credibility) as CredibilityLevelCode);
}
