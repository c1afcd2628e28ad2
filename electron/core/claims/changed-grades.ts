import type { ConclusionBasis } from '../../../shared/model/claim.ts';
import type { Grade } from '../../../shared/model/source.ts';
import type { ReadonlyDatabase } from '../../store/database.ts';
import { sourcesOfEvidence } from '../../store/repositories/evidence.ts';
import { findGrades } from '../../store/repositories/grades.ts';
import { findSource } from '../../store/repositories/sources.ts';

/** Which grades of the sources behind evidence that stayed are others now, a phrase for each source. */
export function changedGrades(
  reader: ReadonlyDatabase,
  before: ConclusionBasis,
  after: ConclusionBasis,
): string[] {
  const was = findGrades(
    reader,
    before.grades.filter((id) => !after.grades.includes(id)),
  );
  const is = findGrades(
    reader,
    after.grades.filter((id) => !before.grades.includes(id)),
  );
  if (was.length === 0 && is.length === 0) return [];
  const had = new Set(sourcesOfEvidence(reader, before.evidence));
  const stayed = new Set(sourcesOfEvidence(reader, after.evidence).filter((id) => had.has(id)));
  const sources = new Set([...was, ...is].map(({ source }) => source).filter((id) => stayed.has(id)));
  return [...sources].map((source) => {
    const of = (grades: readonly Grade[]) => grades.filter((grade) => grade.source === source).map(inWords);
    return wordsOf(findSource(reader, source)?.name ?? '', of(was), of(is));
  });
}

function wordsOf(name: string, was: readonly string[], is: readonly string[]): string {
  if (was.length === 0) return `${name}: not graded before, is now ${is.join(' and ')}`;
  if (is.length === 0) return `${name}: ${was.join(' and ')}, is not graded now`;
  return `${name}: ${was.join(' and ')}, is now ${is.join(' and ')}`;
}

function inWords({ code, words, document, annotation }: Grade): string {
  if (annotation !== null) return `${code}, ${words} (in one passage)`;
  return document === null ? `${code}, ${words}` : `${code}, ${words} (in one document)`;
}
