import { z } from 'zod';
import { yardsticks } from '../../../shared/likelihood/yardstick.ts';
import { documentStance, type JudgedValues } from '../../../shared/model/checking-session.ts';
import { analystConfidence, stance, yardstickName } from '../../../shared/model/claim.ts';
import { type ReadonlyDatabase, statement } from '../../store/database.ts';
import type { JudgedThing } from './second-judgements.ts';

/** One judgement in another person's project. */
export interface JudgementInFile extends JudgedThing {
  readonly values: JudgedValues;
  readonly reason: string | null;
  readonly judgedAt: string;
}

/** What another person's project says of a session. */
export interface JudgedFile {
  /** Of the project itself. */
  readonly project: string;
  readonly analyst: string | null;
  /** The project that the session was written from; null: from none; undefined: the session is not there. */
  readonly firstProject: string | null | undefined;
  readonly judgements: readonly JudgementInFile[];
}

/** The tables that are read. */
export const judgedTables = ['project', 'session', 'session_item', 'evidence', 'conclusion'] as const;

/** More than this is not written by a person: bytes of a reason, and judgements. */
const mostReasonBytes = 1_000_000;
const mostJudgements = 100_000;

const id = z.string().min(1).max(100);
const time = z.iso.datetime();
const reason = z.string().nullable();

const projectRow = z.object({ id, analyst: z.string().max(1_000).nullable() });
const sessionRow = z.object({ firstProject: id.nullable() });
const conclusionRow = z
  .object({
    claim: id,
    yardstick: yardstickName,
    likelihood: z.string().max(10).nullable(),
    confidence: analystConfidence.nullable(),
    reason,
    judgedAt: time,
  })
  .refine(
    ({ yardstick, likelihood }) =>
      likelihood === null || yardsticks[yardstick].levels.some(({ code }) => code === likelihood),
  );
const evidenceRow = z.object({
  claim: id,
  annotation: id,
  stance,
  credibility: z.int().min(1).max(5).nullable(),
  isCredibilityJudged: z.int().min(0).max(1),
  reason,
  judgedAt: time,
});
const documentRow = z.object({ document: id, stance: documentStance, reason, judgedAt: time });

/**
 * Reads what was judged in a session from a project that may hold anything: every value is checked. Throws a ZodError or a
 * RangeError for what no Assay writes.
 */
export function readJudgedFile(database: ReadonlyDatabase, session: string): JudgedFile {
  const project = projectRow.parse(one(database, 'SELECT id, analyst FROM project', []));
  const found = one(database, 'SELECT first_project AS firstProject FROM session WHERE id = ?', [session]);
  return {
    project: project.id,
    analyst: project.analyst?.trim() || null,
    firstProject: found === undefined ? undefined : sessionRow.parse(found).firstProject,
    judgements: [
      ...conclusions(database, session),
      ...passages(database, session),
      ...documents(database, session),
    ],
  };
}

const claimsOfQueue = 'SELECT claim_id FROM session_item WHERE session_id = @session';

function conclusions(database: ReadonlyDatabase, session: string): JudgementInFile[] {
  const from = `FROM conclusion WHERE superseded_at IS NULL AND claim_id IN (${claimsOfQueue})`;
  const columns =
    'claim_id AS claim, yardstick, likelihood, confidence, text AS reason, concluded_at AS judgedAt';
  return rows(database, { columns, from, words: 'text', session }).map((row) => {
    const { claim, yardstick, likelihood, confidence, ...rest } = conclusionRow.parse(row);
    const values = { yardstick, likelihood, confidence };
    return { claim, document: null, annotation: null, values, ...said(rest) };
  });
}

function passages(database: ReadonlyDatabase, session: string): JudgementInFile[] {
  const from = `FROM evidence WHERE superseded_at IS NULL AND claim_id IN (${claimsOfQueue})`;
  const columns = `claim_id AS claim, annotation_id AS annotation, stance, credibility,
    is_credibility_judged AS isCredibilityJudged, reason, judged_at AS judgedAt`;
  return rows(database, { columns, from, words: 'reason', session }).map((row) => {
    const { claim, annotation, stance: given, ...rest } = evidenceRow.parse(row);
    const values = { stance: given, credibility: credibilityOf(rest) };
    return { claim, document: null, annotation, values, ...said(rest) };
  });
}

function documents(database: ReadonlyDatabase, session: string): JudgementInFile[] {
  const from = `FROM session_item WHERE session_id = @session AND state = 'judged' AND document_id IS NOT NULL`;
  const columns = 'document_id AS document, stance, reason, decided_at AS judgedAt';
  return rows(database, { columns, from, words: 'reason', session }).map((row) => {
    const { document, stance: given, ...rest } = documentRow.parse(row);
    return { claim: null, document, annotation: null, values: { stance: given }, ...said(rest) };
  });
}

function credibilityOf({
  credibility,
  isCredibilityJudged,
}: Pick<z.infer<typeof evidenceRow>, 'credibility' | 'isCredibilityJudged'>): JudgedValues['credibility'] {
  if (isCredibilityJudged === 0) return null;
  // Checked to be 1 to 5.
  return credibility === null ? '6' : (String(credibility) as JudgedValues['credibility']);
}

function said({ reason: words, judgedAt }: { readonly reason: string | null; readonly judgedAt: string }) {
  return { reason: words?.trim() || null, judgedAt };
}

interface Selected {
  readonly columns: string;
  readonly from: string;
  /** The column that may be long. */
  readonly words: string;
  readonly session: string;
}

/** The columns come from above. What is too much is found by its length, before it is read. */
function rows(database: ReadonlyDatabase, { columns, from, words, session }: Selected): unknown[] {
  const size = statement<{ count: number; longest: number | null }>(
    database,
    `SELECT count(*) AS count, max(octet_length(${words})) AS longest ${from}`,
  ).get({ session });
  if ((size?.count ?? 0) > mostJudgements) throw new RangeError('more judgements than a person makes');
  if ((size?.longest ?? 0) > mostReasonBytes) throw new RangeError('a reason longer than a person writes');
  return statement<unknown>(database, `SELECT ${columns} ${from}`).all({ session });
}

function one(database: ReadonlyDatabase, sql: string, values: readonly string[]): unknown {
  return statement<unknown>(database, sql).get(...values);
}
