import type { ChangedBasis, ConclusionBasis } from '../../../shared/model/claim.ts';
import type { Grade } from '../../../shared/model/source.ts';
import type { ReadonlyDatabase } from '../../store/database.ts';
import { claimOriginCounts } from '../../store/origins/claim-origins.ts';
import { listEvidence, toldEvidence } from '../../store/repositories/evidence.ts';
import { liveCitations } from '../citations/live-citations.ts';
import { changedGrades, gradeWords } from './changed-grades.ts';
import { evidenceWords, goneWords } from './evidence-words.ts';

const noOrigins = { passages: 0, publishers: 0, independent: 0, unknown: 0 };

/** What a conclusion about a claim would rest on now. */
export function basisNow(reader: ReadonlyDatabase, claim: string): ConclusionBasis {
  const evidence = listEvidence(reader, { claims: [claim] }).reverse();
  const citations = new Map(
    liveCitations(
      reader,
      evidence.map(({ annotation }) => annotation),
    ).map((citation) => [citation.annotation.id, citation]),
  );
  const grades = new Map<string, Grade>();
  for (const { passages } of citations.values()) {
    for (const { grade } of passages) if (grade !== null) grades.set(grade.id, grade);
  }
  return {
    evidence: evidence.map(({ id }) => id),
    grades: [...grades.keys()].sort(),
    origins: claimOriginCounts(reader, [claim]).get(claim) ?? noOrigins,
    words: Object.fromEntries([
      ...evidence.map((each) => [each.id, evidenceWords(each, citations.get(each.annotation))]),
      ...[...grades.values()].map((grade) => [grade.id, gradeWords(grade)]),
    ]),
  };
}

/**
 * What differs between what two conclusions rest on, or one and the present; null where nothing does. `until` is when the later
 * one was drawn; null: now.
 */
export function changesBetween(
  reader: ReadonlyDatabase,
  before: ConclusionBasis,
  after: ConclusionBasis,
  until: string | null,
): ChangedBasis | null {
  const [had, has] = [new Set(before.evidence), new Set(after.evidence)];
  const added = after.evidence
    .filter((id) => !had.has(id))
    .map((id) => toldEvidence(reader, id))
    .filter((evidence) => evidence !== undefined);
  const gone = before.evidence
    .filter((id) => !has.has(id))
    .map((id) => ({ id, words: goneWords(reader, { id, words: before.words?.[id], until }) }));
  const grades = changedGrades(reader, before, after);
  const origins = { before: before.origins, now: after.origins };
  const isSame =
    added.length === 0 && gone.length === 0 && grades.length === 0 && numbersOf(before) === numbersOf(after);
  return isSame ? null : { added, gone, grades, origins };
}

function numbersOf({ origins }: ConclusionBasis): string {
  return [origins.passages, origins.publishers, origins.independent, origins.unknown].join(' ');
}
