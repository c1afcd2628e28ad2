import type {
  AnalystConfidence,
  AssertionKind,
  CredibilityLevelCode,
  Stance,
  YardstickName,
} from '../../../shared/model/claim.ts';
import { listConclusions } from '../../store/repositories/conclusions.ts';
import { credibilityColumns, evidenceInForce } from '../../store/repositories/evidence.ts';
import type { Store } from '../../store/store.ts';
import type { Writer } from '../../store/unit-of-work.ts';
import { basisNow } from './basis.ts';

interface NewEvidence {
  readonly claim: string;
  readonly annotation: string;
  readonly stance: Stance;
  readonly credibility: CredibilityLevelCode | null;
  readonly takenAs: AssertionKind;
  readonly value: string | null;
  readonly reason: string | null;
}

/** Judges a passage for a claim inside a step; the judgement in force is superseded. Gives the new one's id. */
export function insertEvidence(
  { reader, now, newId }: Store,
  write: Writer,
  { claim, annotation, stance, credibility, takenAs, value, reason }: NewEvidence,
): string {
  const id = newId();
  const at = now();
  const before = evidenceInForce(reader, claim, annotation);
  if (before !== undefined) write.update('evidence', before.id, { superseded_at: at });
  write.insert('evidence', {
    id,
    claim_id: claim,
    annotation_id: annotation,
    stance,
    ...credibilityColumns(credibility),
    taken_as: takenAs,
    value,
    reason,
    judged_at: at,
    superseded_at: null,
    withdrawal: null,
  });
  return id;
}

interface NewConclusion {
  readonly claim: string;
  readonly yardstick: YardstickName;
  readonly likelihood: string | null;
  readonly confidence: AnalystConfidence | null;
  readonly lexical: string;
  readonly text: string;
}

/**
 * Concludes about a claim inside a step, on the evidence that is in force then; the conclusion in force is superseded. Gives the new
 * one's id.
 */
export function insertConclusion(
  { reader, now, newId }: Store,
  write: Writer,
  { claim, ...values }: NewConclusion,
): string {
  const id = newId();
  const at = now();
  const basis = JSON.stringify(basisNow(reader, claim));
  for (const before of listConclusions(reader, [claim])) {
    write.update('conclusion', before.id, { superseded_at: at });
  }
  write.insert('conclusion', {
    id,
    claim_id: claim,
    ...values,
    basis,
    concluded_at: at,
    superseded_at: null,
  });
  return id;
}
