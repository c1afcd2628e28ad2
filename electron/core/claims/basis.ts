import type { ChangedBasis, ConclusionBasis } from '../../../shared/model/claim.ts';
import type { ReadonlyDatabase } from '../../store/database.ts';
import { claimOriginCounts } from '../../store/origins/claim-origins.ts';
import { findEvidence, listEvidence } from '../../store/repositories/evidence.ts';
import { liveCitations } from '../live-citations.ts';
import { changedGrades } from './changed-grades.ts';
import { goneWords } from './evidence-words.ts';

const noOrigins = { passages: 0, publishers: 0, independent: 0, unknown: 0 };

/** What a conclusion about a claim would rest on now. */
export function basisNow(reader: ReadonlyDatabase, claim: string): ConclusionBasis {
  const evidence = listEvidence(reader, { claims: [claim] }).reverse();
  const citations = liveCitations(
    reader,
    evidence.map(({ annotation }) => annotation),
  );
  const grades = citations.flatMap(({ passages }) =>
    passages.flatMap(({ grade }) => (grade === null ? [] : [grade.id])),
  );
  return {
    evidence: evidence.map(({ id }) => id),
    grades: [...new Set(grades)].sort(),
    origins: claimOriginCounts(reader, [claim]).get(claim) ?? noOrigins,
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
  const added = after.evidence
    .filter((id) => !before.evidence.includes(id))
    .map((id) => findEvidence(reader, id))
    .filter((evidence) => evidence !== undefined);
  const gone = before.evidence
    .filter((id) => !after.evidence.includes(id))
    .map((id) => ({ id, words: goneWords(reader, id, until) }));
  const grades = changedGrades(reader, before, after);
  const origins = { before: before.origins, now: after.origins };
  const isSame =
    added.length === 0 &&
    gone.length === 0 &&
    grades.length === 0 &&
    JSON.stringify(numbersOf(before)) === JSON.stringify(numbersOf(after));
  return isSame ? null : { added, gone, grades, origins };
}

function numbersOf({ origins }: ConclusionBasis): readonly number[] {
  return [origins.passages, origins.publishers, origins.independent, origins.unknown];
}
