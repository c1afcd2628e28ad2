import { likelihoodWords } from '../../../shared/likelihood/yardstick.ts';
import type {
  AssertionKind,
  Claim,
  OriginCounts,
  Stance,
  StatedConclusion,
} from '../../../shared/model/claim.ts';
import { type ReadonlyDatabase, statement } from '../database.ts';
import { claimOriginCounts } from '../origins/claim-origins.ts';

interface ClaimRow {
  readonly id: string;
  readonly statement: string;
  readonly asserts: AssertionKind;
  readonly speaker_id: string | null;
  readonly speaker_name: string | null;
  readonly said: string | null;
  readonly said_words: string | null;
  readonly event_date: string | null;
  readonly event_words: string | null;
  readonly event_place: string | null;
  readonly question_id: string | null;
  readonly question_words: string | null;
  readonly parent_id: string | null;
  readonly parent_statement: string | null;
  readonly annotation_id: string | null;
  readonly created_at: string;
  readonly modified_at: string;
  /** JSON array of tag ids. */
  readonly tags: string;
  /** JSON array of the stances of the evidence in force. */
  readonly stances: string;
  readonly conclusion_id: string | null;
  readonly yardstick: StatedConclusion['yardstick'];
  readonly likelihood: string | null;
  readonly confidence: StatedConclusion['confidence'];
  readonly concluded_at: string;
}

/** Which claims: a condition with at most the one parameter `@value`. */
interface Choice {
  readonly condition: string;
  readonly value?: string;
}

/** Claims of a question, made from a passage, or all, the last changed first. */
export function listClaims(
  database: ReadonlyDatabase,
  {
    question,
    annotation,
  }: { readonly question?: string | undefined; readonly annotation?: string | undefined } = {},
): Claim[] {
  const chosen =
    question !== undefined
      ? chosenClaims(database, { condition: 'claim.question_id = @value', value: question })
      : annotation !== undefined
        ? chosenClaims(database, { condition: 'claim.annotation_id = @value', value: annotation })
        : chosenClaims(database, { condition: '1' });
  return question !== undefined && annotation !== undefined
    ? chosen.filter((claim) => claim.annotation === annotation)
    : chosen;
}

/** The claim of this id; undefined where there is none. */
export function findClaim(database: ReadonlyDatabase, id: string): Claim | undefined {
  return chosenClaims(database, { condition: 'claim.id = @value', value: id })[0];
}

/** The claims of these ids, the last changed first; those that are not there are left out. */
export function findClaims(database: ReadonlyDatabase, ids: readonly string[]): Claim[] {
  const condition = 'claim.id IN (SELECT value FROM json_each(@value))';
  return chosenClaims(database, { condition, value: JSON.stringify(ids) });
}

/** The claims right below one. */
export function childrenOfClaim(database: ReadonlyDatabase, id: string): Claim[] {
  return chosenClaims(database, { condition: 'claim.parent_id = @value', value: id });
}

/** The claim that one stands below; undefined where there is no such claim, null where it stands below none. */
export function parentOfClaim(database: ReadonlyDatabase, id: string): string | null | undefined {
  return statement<{ parent: string | null }>(
    database,
    'SELECT parent_id AS parent FROM claim WHERE id = ?',
  ).get(id)?.parent;
}

/** The rows that join claims and a tag. */
export function claimsOfTag(
  database: ReadonlyDatabase,
  tag: string,
): { readonly id: string; readonly claim: string }[] {
  return statement<{ id: string; claim: string }>(
    database,
    'SELECT id, claim_id AS claim FROM claim_tag WHERE tag_id = ? ORDER BY number',
  ).all(tag);
}

/** The rows that join a claim and its tags. */
export function tagsOfClaim(
  database: ReadonlyDatabase,
  claim: string,
): { readonly id: string; readonly tag: string }[] {
  return statement<{ id: string; tag: string }>(
    database,
    'SELECT id, tag_id AS tag FROM claim_tag WHERE claim_id = ? ORDER BY number',
  ).all(claim);
}

function chosenClaims(database: ReadonlyDatabase, { condition, value }: Choice): Claim[] {
  const query = statement<ClaimRow>(
    database,
    `SELECT claim.*, speaker.name AS speaker_name, question.words AS question_words,
       parent.statement AS parent_statement,
       (SELECT json_group_array(tag_id ORDER BY number) FROM claim_tag WHERE claim_id = claim.id) AS tags,
       (SELECT json_group_array(stance) FROM evidence
        WHERE evidence.claim_id = claim.id AND evidence.superseded_at IS NULL) AS stances,
       conclusion.id AS conclusion_id, conclusion.yardstick, conclusion.likelihood, conclusion.confidence,
       conclusion.concluded_at
     FROM claim
     LEFT JOIN source AS speaker ON speaker.id = claim.speaker_id
     LEFT JOIN question ON question.id = claim.question_id
     LEFT JOIN claim AS parent ON parent.id = claim.parent_id
     LEFT JOIN conclusion ON conclusion.claim_id = claim.id AND conclusion.superseded_at IS NULL
     WHERE ${condition} ORDER BY claim.modified_at DESC, claim.number DESC`,
  );
  const rows = value === undefined ? query.all() : query.all({ value });
  const origins = claimOriginCounts(database, value === undefined ? undefined : rows.map(({ id }) => id));
  return rows.map((row) => toClaim(row, origins.get(row.id) ?? noOrigins));
}

const noOrigins: OriginCounts = { passages: 0, publishers: 0, independent: 0, unknown: 0 };

function toClaim(row: ClaimRow, origins: OriginCounts): Claim {
  const { speaker_id, question_id, parent_id } = row;
  return {
    id: row.id,
    statement: row.statement,
    asserts: row.asserts,
    speaker: speaker_id === null ? null : { id: speaker_id, name: row.speaker_name ?? '' },
    said: row.said,
    saidWords: row.said_words,
    eventDate: row.event_date,
    eventWords: row.event_words,
    eventPlace: row.event_place,
    question: question_id === null ? null : { id: question_id, words: row.question_words ?? '' },
    parent: parent_id === null ? null : { id: parent_id, statement: row.parent_statement ?? '' },
    tags: JSON.parse(row.tags) as string[],
    annotation: row.annotation_id,
    createdAt: row.created_at,
    modifiedAt: row.modified_at,
    conclusion: conclusionOf(row),
    evidence: countStances(JSON.parse(row.stances) as Stance[]),
    origins,
  };
}

function countStances(stances: readonly Stance[]): Claim['evidence'] {
  const counts = { supports: 0, disputes: 0, qualifies: 0, mentions: 0, background: 0 };
  for (const stance of stances) counts[stance] += 1;
  return counts;
}

function conclusionOf(row: ClaimRow): StatedConclusion | null {
  if (row.conclusion_id === null) return null;
  return {
    id: row.conclusion_id,
    yardstick: row.yardstick,
    likelihood: row.likelihood,
    likelihoodWords: likelihoodWords(row.yardstick, row.likelihood),
    confidence: row.confidence,
    concludedAt: row.concluded_at,
  };
}
