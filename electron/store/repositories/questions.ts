import type { Question } from '../../../shared/model/claim.ts';
import { type ReadonlyDatabase, statement } from '../database.ts';

const selectQuestion = `
  SELECT question.id, question.words, question.created_at AS createdAt,
    (SELECT count(*) FROM claim WHERE claim.question_id = question.id) AS claims,
    (SELECT count(*) FROM hypothesis WHERE hypothesis.question_id = question.id) AS hypotheses
  FROM question`;

/** All questions, the last made first. */
export function listQuestions(database: ReadonlyDatabase): Question[] {
  return statement<Question>(
    database,
    `${selectQuestion} ORDER BY question.created_at DESC, question.number DESC`,
  ).all();
}

/** The question of this id; undefined where there is none. */
export function findQuestion(database: ReadonlyDatabase, id: string): Question | undefined {
  return statement<Question>(database, `${selectQuestion} WHERE question.id = ?`).get(id);
}

/** The question with exactly these words, the first made where there are several. */
export function findQuestionOfWords(database: ReadonlyDatabase, words: string): string | undefined {
  return statement<{ id: string }>(
    database,
    'SELECT id FROM question WHERE words = ? ORDER BY number LIMIT 1',
  ).get(words)?.id;
}

/** How many sessions are about a question. */
export function countSessionsOfQuestion(database: ReadonlyDatabase, question: string): number {
  const row = statement<{ count: number }>(
    database,
    'SELECT count(*) AS count FROM session WHERE question_id = ?',
  ).get(question);
  return row?.count ?? 0;
}
