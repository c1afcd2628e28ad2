import type { Consistency, ConsistencyMark, Hypothesis } from '../../../shared/model/hypothesis.ts';
import { type ReadonlyDatabase, statement } from '../database.ts';

const selectHypothesis = `
  SELECT id, question_id AS question, words, created_at AS createdAt FROM hypothesis`;

/** The hypotheses of a question, in the order they were made. */
export function listHypotheses(database: ReadonlyDatabase, question: string): Hypothesis[] {
  return statement<Hypothesis>(database, `${selectHypothesis} WHERE question_id = ? ORDER BY number`).all(
    question,
  );
}

/** The hypothesis of this id; undefined where there is none. */
export function findHypothesis(database: ReadonlyDatabase, id: string): Hypothesis | undefined {
  return statement<Hypothesis>(database, `${selectHypothesis} WHERE id = ?`).get(id);
}

/** A passage that the hypotheses of a question are held against. */
export interface HypothesisItemRow {
  readonly id: string;
  readonly question: string;
  readonly annotation: string;
  readonly words: string | null;
}

const selectItem =
  'SELECT id, question_id AS question, annotation_id AS annotation, words FROM hypothesis_item';

/** The items of a question, in the order they were added. */
export function listHypothesisItems(database: ReadonlyDatabase, question: string): HypothesisItemRow[] {
  return statement<HypothesisItemRow>(database, `${selectItem} WHERE question_id = ? ORDER BY number`).all(
    question,
  );
}

/** The item of a hypothesis table of this id; undefined where there is none. */
export function findHypothesisItem(database: ReadonlyDatabase, id: string): HypothesisItemRow | undefined {
  return statement<HypothesisItemRow>(database, `${selectItem} WHERE id = ?`).get(id);
}

interface ConsistencyRow {
  readonly id: string;
  readonly hypothesis: string;
  readonly item: string;
  readonly mark: ConsistencyMark;
  readonly reason: string | null;
  readonly markedAt: string;
  readonly supersededAt: string | null;
}

const selectMark = `
  SELECT id, hypothesis_id AS hypothesis, item_id AS item, mark, reason, marked_at AS markedAt,
    superseded_at AS supersededAt
  FROM consistency`;

/** The marks of a question's hypotheses, in force and superseded, the newest first. */
export function listConsistency(database: ReadonlyDatabase, question: string): Consistency[] {
  return statement<ConsistencyRow>(
    database,
    `${selectMark} WHERE hypothesis_id IN (SELECT id FROM hypothesis WHERE question_id = ?) ORDER BY number DESC`,
  ).all(question);
}

/** The mark in force of an item for a hypothesis. */
export function findConsistency(
  database: ReadonlyDatabase,
  of: { readonly hypothesis: string; readonly item: string },
): Consistency | undefined {
  return statement<ConsistencyRow>(
    database,
    `${selectMark} WHERE hypothesis_id = @hypothesis AND item_id = @item AND superseded_at IS NULL`,
  ).get(of);
}

/** The ids of all marks, in force and superseded, of a hypothesis. */
export function marksOfHypothesis(database: ReadonlyDatabase, hypothesis: string): string[] {
  return statement<{ id: string }>(database, 'SELECT id FROM consistency WHERE hypothesis_id = ?')
    .all(hypothesis)
    .map(({ id }) => id);
}
