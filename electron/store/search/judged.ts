import type { SearchCondition } from '../../../shared/search/query.ts';
import { type ReadonlyDatabase, statement } from '../database.ts';

/** Ids of what a condition on claims, evidence and conclusions finds. */
export interface Judged {
  readonly claims: readonly string[];
  /** Those that are evidence so, in force. */
  readonly annotations: readonly string[];
}

/** The conditions that are about what was judged. */
export type JudgedCondition = Extract<
  SearchCondition,
  { type: 'claim' | 'stance' | 'credibility' | 'confidence' }
>;

/** What was judged so; superseded and withdrawn judgements are not looked at. */
export function judgedSo(database: ReadonlyDatabase, condition: JudgedCondition): Judged {
  switch (condition.type) {
    case 'claim':
      return condition.words === null ? withoutEvidence(database) : withWords(database, phraseOf(condition));
    case 'stance':
      return evidenceWith(database, 'stance = ?', [condition.stance]);
    case 'credibility':
      return condition.between === null
        ? evidenceWith(database, 'credibility IS NULL', [])
        : evidenceWith(database, 'credibility BETWEEN ? AND ?', [...condition.between]);
    case 'confidence':
      return concludedWith(database, condition.level);
  }
}

function evidenceWith(
  database: ReadonlyDatabase,
  condition: string,
  values: readonly (string | number)[],
): Judged {
  const rows = statement<{ claim: string; annotation: string }>(
    database,
    `SELECT claim_id AS claim, annotation_id AS annotation FROM evidence WHERE superseded_at IS NULL AND ${condition}`,
  ).all(...values);
  return {
    claims: [...new Set(rows.map(({ claim }) => claim))],
    annotations: [...new Set(rows.map(({ annotation }) => annotation))],
  };
}

/** Claims with these words in the statement or the reasoning, and their evidence. */
function withWords(database: ReadonlyDatabase, match: string): Judged {
  return withEvidence(
    database,
    'SELECT id FROM claim WHERE number IN (SELECT rowid FROM search_claim WHERE search_claim MATCH ?)',
    [match],
  );
}

function concludedWith(database: ReadonlyDatabase, level: string | null): Judged {
  return withEvidence(
    database,
    'SELECT claim_id AS id FROM conclusion WHERE superseded_at IS NULL AND confidence IS ?',
    [level],
  );
}

function withEvidence(database: ReadonlyDatabase, sql: string, values: readonly (string | null)[]): Judged {
  const claims = idsOf(database, sql, values);
  const annotations = idsOf(
    database,
    `SELECT DISTINCT annotation_id AS id FROM evidence
     WHERE superseded_at IS NULL AND claim_id IN (SELECT value FROM json_each(?))`,
    [JSON.stringify(claims)],
  );
  return { claims, annotations };
}

/** Claims without evidence, and annotations that are none. */
function withoutEvidence(database: ReadonlyDatabase): Judged {
  const inForce = (column: string) => `(SELECT ${column} FROM evidence WHERE superseded_at IS NULL)`;
  return {
    claims: idsOf(database, `SELECT id FROM claim WHERE id NOT IN ${inForce('claim_id')}`, []),
    annotations: idsOf(database, `SELECT id FROM annotation WHERE id NOT IN ${inForce('annotation_id')}`, []),
  };
}

function idsOf(
  database: ReadonlyDatabase,
  sql: string,
  values: readonly (string | null)[],
): readonly string[] {
  return statement<{ id: string }>(database, sql)
    .all(...values)
    .map(({ id }) => id);
}

/** Words have letters and digits only, so that nothing in a string of FTS5 needs escaping. */
function phraseOf({
  words,
  isPrefix,
}: {
  readonly words: readonly string[] | null;
  readonly isPrefix: boolean;
}): string {
  return `"${(words ?? []).join(' ')}"${isPrefix ? ' *' : ''}`;
}
