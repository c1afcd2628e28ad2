import type { AssertionKind, BriefClaim } from '../../../shared/model/claim.ts';
import { type ReadonlyDatabase, statement } from '../database.ts';

/** How many claims there are, and how many of them belong to no question. */
export function countClaims(database: ReadonlyDatabase): {
  readonly claims: number;
  readonly withoutQuestion: number;
} {
  const counts = statement<{ claims: number; withoutQuestion: number }>(
    database,
    'SELECT count(*) AS claims, count(*) - count(question_id) AS withoutQuestion FROM claim',
  ).get();
  return counts ?? { claims: 0, withoutQuestion: 0 };
}

interface BriefRow {
  readonly id: string;
  readonly statement: string;
  readonly asserts: AssertionKind;
  readonly speaker_id: string | null;
  readonly speaker_name: string | null;
  readonly question_id: string | null;
  readonly question_words: string | null;
}

/** All claims in few words, the last changed first. */
export function briefClaims(database: ReadonlyDatabase): BriefClaim[] {
  return statement<BriefRow>(
    database,
    `SELECT claim.id, claim.statement, claim.asserts, claim.speaker_id, speaker.name AS speaker_name,
       claim.question_id, question.words AS question_words
     FROM claim
     LEFT JOIN source AS speaker ON speaker.id = claim.speaker_id
     LEFT JOIN question ON question.id = claim.question_id
     ORDER BY claim.modified_at DESC, claim.number DESC`,
  )
    .all()
    .map(({ id, statement, asserts, speaker_id, speaker_name, question_id, question_words }) => ({
      id,
      statement,
      asserts,
      speaker: speaker_id === null ? null : { id: speaker_id, name: speaker_name ?? '' },
      question: question_id === null ? null : { id: question_id, words: question_words ?? '' },
    }));
}
