import { isEdtf } from '../../../../shared/dates/edtf.ts';
import { yardsticks } from '../../../../shared/likelihood/yardstick.ts';
import type { ClaimRecord } from '../../../importers/annotations/claim-record.ts';
import { parentOfClaim } from '../../../store/repositories/claims.ts';
import { findQuestion, findQuestionOfWords } from '../../../store/repositories/questions.ts';
import type { Store } from '../../../store/store.ts';
import type { Writer } from '../../../store/unit-of-work.ts';
import { insertQuestion } from '../../claims/questions.ts';
import { tagOfName } from '../../annotations/tags.ts';
import { commentOf } from './comment-of.ts';
import { findByIri, findClaimByIri, uuidOf } from './known-ids.ts';
import { freeId, insertJudgement } from './write-evidence.ts';
import type { KnownThings } from './write-facts.ts';

/**
 * Writes claims inside a step, once the annotations that came with them are there; gives the id of each, in their order. Ids of
 * files that Assay wrote are kept where they are free. A speaker is the source of that name, or a new one.
 */
export function writeClaims(
  store: Store,
  write: Writer,
  { claims, things }: { readonly claims: readonly ClaimRecord[]; readonly things: KnownThings },
): readonly string[] {
  const { reader } = store;
  const ids = claims.map(
    (claim) => findClaimByIri(reader, claim.id) ?? insertClaim(store, write, { claim, things }),
  );
  // A claim may stand below one that comes after it in the file.
  for (const [index, { parent }] of claims.entries()) {
    const above = parent === null ? null : findClaimByIri(reader, parent);
    const id = ids[index] ?? '';
    if (above !== null && above !== id && !standsBelow(store, above, id)) {
      write.update('claim', id, { parent_id: above });
    }
  }
  return ids;
}

interface ClaimToWrite {
  readonly claim: ClaimRecord;
  readonly things: KnownThings;
}

function insertClaim(store: Store, write: Writer, { claim, things }: ClaimToWrite): string {
  const { reader, newId } = store;
  const id = freeId(store, claim.id, 'claim');
  const at = claim.createdAt ?? store.now();
  write.insert('claim', {
    id,
    statement: claim.statement.toWellFormed(),
    asserts: claim.asserts,
    speaker_id: claim.speaker === null ? null : things.sourceNamed(claim.speakerId, claim.speaker),
    said: dateOrNull(claim.said),
    said_words: claim.saidWords,
    event_date: dateOrNull(claim.eventDate),
    event_words: claim.eventWords,
    event_place: claim.eventPlace,
    question_id: questionOf(store, write, claim),
    parent_id: null,
    annotation_id:
      claim.annotation === null ? null : (findByIri(reader, claim.annotation)?.annotation ?? null),
    imported_id: claim.id,
    other_properties: Object.keys(claim.other).length === 0 ? null : JSON.stringify(claim.other),
    created_at: at,
    modified_at: claim.modifiedAt ?? at,
  });
  for (const tag of new Set(claim.tags.map((name) => tagOfName(store, write, name)))) {
    write.insert('claim_tag', { id: newId(), claim_id: id, tag_id: tag });
  }
  insertEvidence(store, write, { id, claim });
  insertConclusions(store, write, { id, claim });
  return id;
}

interface Inserted {
  readonly id: string;
  readonly claim: ClaimRecord;
}

/** In the order they were judged; of one passage only one judgement is in force. */
function insertEvidence(store: Store, write: Writer, { id, claim }: Inserted): void {
  const inForce = new Set<string>();
  for (const evidence of claim.evidence.toSorted(byTime(({ judgedAt }) => judgedAt))) {
    const annotation = findByIri(store.reader, evidence.annotation)?.annotation ?? null;
    if (annotation === null || (evidence.supersededAt === null && inForce.has(annotation))) continue;
    if (evidence.supersededAt === null) inForce.add(annotation);
    insertJudgement(store, write, { claim: id, annotation, evidence });
  }
}

function insertConclusions(store: Store, write: Writer, { id: claim_id, claim }: Inserted): void {
  let isConcluded = false;
  for (const conclusion of claim.conclusions.toSorted(byTime(({ concludedAt }) => concludedAt))) {
    const { yardstick, likelihood, reasoning, supersededAt } = conclusion;
    const isKnownLevel =
      likelihood === null || yardsticks[yardstick].levels.some(({ code }) => code === likelihood);
    if (!isKnownLevel || (supersededAt === null && isConcluded)) continue;
    isConcluded ||= supersededAt === null;
    const text = commentOf(reasoning === null ? [] : [reasoning]);
    write.insert('conclusion', {
      id: freeId(store, conclusion.id, 'conclusion'),
      claim_id,
      yardstick,
      likelihood,
      confidence: conclusion.confidence,
      lexical: text?.lexical ?? '',
      text: text?.text ?? '',
      basis: conclusion.basis,
      concluded_at: conclusion.concludedAt,
      superseded_at: supersededAt,
    });
  }
}

function byTime<Each>(timeOf: (each: Each) => string): (one: Each, other: Each) => number {
  return (one, other) => Date.parse(timeOf(one)) - Date.parse(timeOf(other));
}

/** The question of a claim: the one of its words, else a new one, which keeps its id where that is free. */
function questionOf(store: Store, write: Writer, { question, questionId }: ClaimRecord): string | null {
  if (question === null) return null;
  const own = uuidOf(questionId ?? '');
  const found = own === null ? undefined : findQuestion(store.reader, own)?.id;
  return (
    found ??
    findQuestionOfWords(store.reader, question) ??
    insertQuestion(store, write, question, own ?? undefined)
  );
}

function dateOrNull(edtf: string | null): string | null {
  return edtf !== null && isEdtf(edtf) ? edtf : null;
}

/** Whether a claim stands, however far, below another one. */
function standsBelow({ reader }: Store, claim: string, other: string): boolean {
  for (let above = parentOfClaim(reader, claim) ?? null; above !== null; ) {
    if (above === other) return true;
    above = parentOfClaim(reader, above) ?? null;
  }
  return false;
}
