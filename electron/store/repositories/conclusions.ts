import { likelihoodWords } from '../../../shared/likelihood/yardstick.ts';
import type {
  AnalystConfidence,
  Conclusion,
  ConclusionBasis,
  YardstickName,
} from '../../../shared/model/claim.ts';
import { type ReadonlyDatabase, statement } from '../database.ts';

interface ConclusionRow {
  readonly id: string;
  readonly claim_id: string;
  readonly yardstick: YardstickName;
  readonly likelihood: string | null;
  readonly confidence: AnalystConfidence | null;
  readonly lexical: string;
  readonly text: string;
  readonly basis: string;
  readonly concluded_at: string;
  readonly superseded_at: string | null;
}

/** The conclusions in force, of all claims or some, the last first. */
export function listConclusions(database: ReadonlyDatabase, claims?: readonly string[]): Conclusion[] {
  const condition = claims === undefined ? '' : 'AND claim_id IN (SELECT value FROM json_each(@claims))';
  return statement<ConclusionRow>(
    database,
    `SELECT * FROM conclusion WHERE superseded_at IS NULL ${condition} ORDER BY concluded_at DESC, number DESC`,
  )
    .all(claims === undefined ? {} : { claims: JSON.stringify(claims) })
    .map(toConclusion);
}

/** The conclusions about a claim, in force and superseded, the newest first. */
export function listConclusionsOf(database: ReadonlyDatabase, claim: string): Conclusion[] {
  return statement<ConclusionRow>(
    database,
    'SELECT * FROM conclusion WHERE claim_id = ? ORDER BY number DESC',
  )
    .all(claim)
    .map(toConclusion);
}

/** The conclusion of this id; undefined where there is none. */
export function findConclusion(database: ReadonlyDatabase, id: string): Conclusion | undefined {
  const row = statement<ConclusionRow>(database, 'SELECT * FROM conclusion WHERE id = ?').get(id);
  return row && toConclusion(row);
}

function toConclusion(row: ConclusionRow): Conclusion {
  return {
    id: row.id,
    claim: row.claim_id,
    yardstick: row.yardstick,
    likelihood: row.likelihood,
    likelihoodWords: likelihoodWords(row.yardstick, row.likelihood),
    confidence: row.confidence,
    lexical: row.lexical,
    text: row.text,
    // Written by the conclusions service from a value of this type.
    basis: JSON.parse(row.basis) as ConclusionBasis,
    concludedAt: row.concluded_at,
    supersededAt: row.superseded_at,
  };
}
