import type { ConclusionBasis } from '../../../shared/model/claim.ts';
import type { Grade } from '../../../shared/model/source.ts';
import type { ReadonlyDatabase } from '../../store/database.ts';
import { sourcesOfEvidence } from '../../store/repositories/evidence.ts';
import { toldGrades } from '../../store/repositories/grades.ts';
import { findSource } from '../../store/repositories/sources.ts';

/** Which grades of the sources behind evidence that stayed are others now, a phrase for each source. */
export function changedGrades(
  reader: ReadonlyDatabase,
  before: ConclusionBasis,
  after: ConclusionBasis,
): string[] {
  const was = missingIn(after, before);
  const is = missingIn(before, after);
  if (was.length === 0 && is.length === 0) return [];
  const grades = new Map(toldGrades(reader, [...was, ...is]).map((grade) => [grade.id, grade]));
  const had = new Set(sourcesOfEvidence(reader, before.evidence));
  const stayed = new Set(sourcesOfEvidence(reader, after.evidence).filter((id) => had.has(id)));
  const phrases = (ids: readonly string[], source: string, { words }: ConclusionBasis) =>
    ids.flatMap((id) => {
      const grade = grades.get(id);
      return grade?.source === source ? [words?.[id] ?? gradeWords(grade)] : [];
    });
  return [...stayed].flatMap((source) => {
    const own = [phrases(was, source, before), phrases(is, source, after)] as const;
    const name = findSource(reader, source)?.name ?? '';
    return own[0].length + own[1].length === 0 ? [] : [`${name}: ${wordsOf(...own)}`];
  });
}

/** "B, usually reliable", and what it is limited to. */
export function gradeWords({
  code,
  words,
  document,
  annotation,
}: Pick<Grade, 'code' | 'words' | 'document' | 'annotation'>): string {
  if (annotation !== null) return `${code}, ${words} (in one passage)`;
  return document === null ? `${code}, ${words}` : `${code}, ${words} (in one document)`;
}

function wordsOf(was: readonly string[], is: readonly string[]): string {
  if (was.length === 0) return `was not graded, is now ${is.join(' and ')}`;
  if (is.length === 0) return `was ${was.join(' and ')}, is not graded now`;
  return `was ${was.join(' and ')}, is now ${is.join(' and ')}`;
}

function missingIn(one: ConclusionBasis, other: ConclusionBasis): string[] {
  const known = new Set(one.grades);
  return other.grades.filter((id) => !known.has(id));
}
