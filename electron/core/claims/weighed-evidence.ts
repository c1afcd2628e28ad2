import type { CredibilityLevelCode, Stance } from '../../../shared/model/claim.ts';
import type { OriginReport } from '../../../shared/model/origin.ts';
import { countOrigins } from '../../../shared/origins/count-origins.ts';
import type { OriginQuestion } from '../../../shared/origins/origin-facts.ts';
import type { ReadonlyDatabase } from '../../store/database.ts';
import { keptOrigins } from '../../store/origins/kept-origins.ts';
import { listEvidence } from '../../store/repositories/evidence.ts';

/** Evidence as warnings look at it; `id` is null for what is not judged yet. */
export interface WeighedEvidence {
  readonly id: string | null;
  /** Null: selected words that are no annotation yet. */
  readonly annotation: string | null;
  readonly stance: Stance;
  readonly credibility: CredibilityLevelCode | null;
  /** One for each of its passages. */
  readonly questions: readonly OriginQuestion[];
}

/** The evidence of a claim that is in force. */
export function weighedEvidence(reader: ReadonlyDatabase, claim: string): readonly WeighedEvidence[] {
  const evidence = listEvidence(reader, { claims: [claim] });
  const questions = keptOrigins(reader).questionsOf(evidence.map(({ annotation }) => annotation));
  return evidence.map(({ id, annotation, stance, credibility }, index) => ({
    id,
    annotation,
    stance,
    credibility,
    questions: questions[index] ?? [],
  }));
}

/** Where the passages of evidence come from. */
export function originsOfEvidence(
  reader: ReadonlyDatabase,
  evidence: readonly WeighedEvidence[],
): OriginReport {
  const { facts, walk } = keptOrigins(reader);
  return countOrigins(
    evidence.flatMap(({ questions }) => questions),
    facts,
    walk,
  );
}

/** The ids of what is judged already. */
export function idsOf(evidence: readonly WeighedEvidence[]): string[] {
  return evidence.flatMap(({ id }) => (id === null ? [] : [id]));
}
