import type { EvidenceRecord, JudgementRecord } from '../../../importers/annotations/claim-record.ts';
import { listEvidence } from '../../../store/repositories/evidence.ts';
import { isClaimIdTaken } from '../../../store/repositories/imported.ts';
import type { Store } from '../../../store/store.ts';
import type { Writer } from '../../../store/unit-of-work.ts';
import { findByIri, findClaimByIri, uuidOf } from './known-ids.ts';

interface JudgementToWrite {
  /** Ids of the project. */
  readonly claim: string;
  readonly annotation: string;
  readonly evidence: EvidenceRecord;
}

/** Writes a judgement of a file as it was made, superseded or in force; its id is kept where that is free. */
export function insertJudgement(
  store: Store,
  write: Writer,
  { claim, annotation, evidence }: JudgementToWrite,
): void {
  const { credibility } = evidence;
  write.insert('evidence', {
    id: freeId(store, evidence.id, 'evidence'),
    claim_id: claim,
    annotation_id: annotation,
    stance: evidence.stance,
    credibility: credibility === null || credibility === '6' ? null : Number(credibility),
    is_credibility_judged: credibility === null ? 0 : 1,
    taken_as: evidence.takenAs,
    value: evidence.value,
    reason: evidence.reason,
    judged_at: evidence.judgedAt,
    superseded_at: evidence.supersededAt,
    withdrawal: evidence.withdrawal,
  });
}

/** Writes the judgement of a row of a table; gives why it could not, else null. One in force here is never superseded by a file. */
export function writeEvidenceOfRow(
  store: Store,
  write: Writer,
  { claim: iri, evidence }: JudgementRecord,
): string | null {
  const { reader } = store;
  const claim = findClaimByIri(reader, iri);
  const annotation = findByIri(reader, evidence.annotation)?.annotation ?? null;
  if (claim === null) return 'Its claim was not imported.';
  if (annotation === null) return 'The passage that it judges was not imported.';
  const inForce = listEvidence(reader, { claims: [claim], annotations: [annotation] });
  if (evidence.supersededAt === null && inForce.length > 0)
    return 'The passage is judged for this claim here already; that judgement stays.';
  const judgedAt = evidence.judgedAt ?? store.now();
  insertJudgement(store, write, { claim, annotation, evidence: { ...evidence, judgedAt } });
  return null;
}

/** The id of an IRI where it is free, else a new one. */
export function freeId(
  { reader, newId }: Store,
  iri: string,
  table: 'claim' | 'evidence' | 'conclusion',
): string {
  const own = uuidOf(iri);
  return own !== null && !isClaimIdTaken(reader, table, own) ? own : newId();
}
