import type { Grade } from '../../../shared/model/source.ts';
import { foldedOnly } from '../../../shared/text/folding.ts';
import { type ReadonlyDatabase, statement } from '../database.ts';
import { gradeInForce } from '../repositories/documents.ts';
import { listGradesInForce } from '../repositories/grades.ts';

/** Ids of what a filter by grade finds. */
export interface Graded {
  readonly documents: readonly string[];
  /** Annotations with such a grade of their own. */
  readonly passages: readonly string[];
  /** Annotations with any grade of their own. */
  readonly passagesOfTheirOwn: readonly string[];
  readonly sources: readonly string[];
}

/**
 * What is graded with a level, on the project's scale and for no period in particular: the letter or the words of the level,
 * folded; null: without any grade. On a topic of this name (folded), or in general for null.
 */
export function gradedSo(database: ReadonlyDatabase, level: string | null, topic: string | null): Graded {
  const grades = listGradesInForce(database).filter((grade) =>
    topic === null ? grade.topic === null : foldedOnly(grade.topic ?? '').trim() === topic,
  );
  const isWanted = (grade: Grade | null) =>
    grade === null ? level === null : level !== null && isOf(grade, level);
  const ofPassages = grades.filter(({ annotation }) => annotation !== null);
  const bySource = Map.groupBy(
    grades.filter(({ annotation }) => annotation === null),
    ({ source }) => source,
  );
  const inForce = (document: string, source: string | null) =>
    gradeInForce(
      document,
      (bySource.get(source ?? '') ?? []).map((grade) => ({ ...grade, topic: null })),
    );
  return {
    documents: statement<{ id: string; source: string | null }>(
      database,
      'SELECT id, source_id AS source FROM document',
    )
      .all()
      .filter(({ id, source }) => isWanted(inForce(id, source)))
      .map(({ id }) => id),
    passages: idsOf(ofPassages.filter(isWanted)),
    passagesOfTheirOwn: idsOf(ofPassages),
    sources: statement<{ id: string }>(database, 'SELECT id FROM source')
      .all()
      .filter(({ id }) => isWanted(inForce('', id)))
      .map(({ id }) => id),
  };
}

function isOf({ code, words }: Grade, level: string): boolean {
  return foldedOnly(code) === level || foldedOnly(words) === level;
}

function idsOf(grades: readonly Grade[]): readonly string[] {
  return grades.flatMap(({ annotation }) => (annotation === null ? [] : [annotation]));
}
