import { isEdtf } from '../../../../shared/dates/edtf.ts';
import { reliabilityLevel } from '../../../../shared/reliability/scales.ts';
import type {
  WebDerivation,
  WebDirectnessFact,
  WebGrade,
  WebObservation,
  WebPlace,
} from '../../../../shared/w3c/web-facts.ts';
import type { FactRecord } from '../../../importers/annotations/fact-record.ts';
import { findCaptureText, listCapturesOf } from '../../../store/repositories/captures.ts';
import { listDerivationsOf } from '../../../store/repositories/derivations.ts';
import { listDirectnessOf } from '../../../store/repositories/directness.ts';
import { currentGrade } from '../../../store/repositories/grades.ts';
import { isFactKnown } from '../../../store/repositories/known-facts.ts';
import type { Store } from '../../../store/store.ts';
import type { Writer } from '../../../store/unit-of-work.ts';
import { findByIri, findClaimByIri, uuidOf } from './known-ids.ts';
import { rangeOfWords } from './range-of-words.ts';
import type { KnownThings } from './write-facts.ts';

/**
 * Writes a judgement of a file inside a step, once what it judges is there; gives why it could not, else null. A judgement in force
 * here is never superseded by a file.
 */
export function writeJudgement(
  store: Store,
  write: Writer,
  { fact: { type, fact }, things }: { readonly fact: FactRecord; readonly things: KnownThings },
): string | null {
  const { reader } = store;
  const id = uuidOf(fact.id) ?? store.newId();
  switch (type) {
    case 'grade':
      return isFactKnown(reader, type, id) ? null : writeGrade(fact);
    case 'directness':
      return isFactKnown(reader, type, id) ? null : writeDirectness(fact);
    case 'derivation':
      return isFactKnown(reader, type, id) ? null : writeDerivation(fact);
    case 'observation':
      return isFactKnown(reader, type, id) ? null : writeObservation(fact);
    default:
      return null;
  }

  function writeGrade(grade: WebGrade): string | null {
    const scale = grade['assay:scale'];
    const source = things.sourceOf(grade['schema:itemReviewed'].id);
    const level = reliabilityLevel(scale, grade['schema:reviewRating']['schema:ratingValue']);
    const document = optional(grade['assay:document'], things.documentOf);
    const annotation = optional(grade['assay:annotation'], annotationOf);
    const period = grade['assay:period'] ?? null;
    if (source === null) return 'The source that it judges was not imported.';
    if (level === undefined) return 'It is no level of the scale that it names.';
    if (document === undefined || annotation === undefined)
      return 'It is limited to a document or passage that is not in the project.';
    if (period !== null && !isEdtf(period)) return 'Its period is not a date that Assay can keep.';
    const topic = grade['schema:reviewAspect'] ?? null;
    const supersededAt = moment(grade['prov:invalidatedAtTime']);
    if (supersededAt === null && currentGrade(reader, { source, scale, topic, document, annotation, period }))
      return 'The source is judged here in the same regard; that judgement stays.';
    write.insert('grade', {
      id,
      source_id: source,
      scale,
      code: level.isMissing ? null : level.code,
      topic,
      document_id: document,
      annotation_id: annotation,
      reason: grade['schema:reviewBody'] ?? null,
      graded_at: moment(grade['schema:datePublished']) ?? store.now(),
      superseded_at: supersededAt,
      period,
    });
    return null;
  }

  function writeDirectness(judged: WebDirectnessFact): string | null {
    const annotation = annotationOf(judged['assay:annotation'].id);
    const supersededAt = moment(judged['prov:invalidatedAtTime']);
    const via = judged['assay:via'] ?? [];
    if (annotation === null) return 'The passage that it judges is not in the project.';
    if (judged['assay:level'] === 'first hand' && via.length > 0)
      return 'It says that a passage is first hand and was reported via somebody.';
    const own = listDirectnessOf(reader, annotation);
    if (supersededAt === null && own.some((each) => each.supersededAt === null))
      return 'The directness of this passage is judged here; that judgement stays.';
    write.insert('directness', {
      id,
      annotation_id: annotation,
      level: judged['assay:level'],
      reason: judged['assay:reason'] ?? null,
      via: JSON.stringify(
        via.map((each) => ({
          source: each.id === undefined ? null : things.sourceOf(each.id),
          words: each['schema:name'],
        })),
      ),
      judged_at: moment(judged['assay:judgedAt']) ?? store.now(),
      superseded_at: supersededAt,
    });
    return null;
  }

  function writeDerivation(derivation: WebDerivation): string | null {
    const document = things.documentOf(derivation['assay:document'].id);
    const toDocument = optional(derivation['assay:toDocument'], things.documentOf);
    const toSource = optional(derivation['assay:toSource'], things.sourceOf);
    const relation = derivation['assay:relation'];
    const isOneOfTwo = (toDocument === null) !== (toSource === null);
    if (document === null || toDocument === undefined || toSource === undefined || !isOneOfTwo)
      return 'One of the two that it names is not in the project.';
    if (document === toDocument) return 'Both documents that it names are the same one here.';
    const isRecorded = listDerivationsOf(reader, document).some(
      (each) =>
        !things.derivations.has(each.id) &&
        each.document.id === document &&
        each.relation === relation &&
        (each.toDocument?.id ?? null) === toDocument &&
        (each.toSource?.id ?? null) === toSource,
    );
    if (isRecorded) return 'It is recorded here already.';
    const from = placeIn(document, derivation['assay:passage']);
    const to = placeIn(toDocument, derivation['assay:toPassage']);
    things.derivations.add(id);
    write.insert('derivation', {
      id,
      document_id: document,
      to_document_id: toDocument,
      to_source_id: toSource,
      relation,
      reason: derivation['assay:reason'] ?? null,
      capture_id: from?.capture ?? null,
      start: from?.start ?? null,
      end: from?.end ?? null,
      exact: from?.exact ?? null,
      to_capture_id: to?.capture ?? null,
      to_start: to?.start ?? null,
      to_end: to?.end ?? null,
      to_exact: to?.exact ?? null,
      created_at: moment(derivation.created) ?? store.now(),
    });
    return null;
  }

  function writeObservation(observation: WebObservation): string | null {
    const claim = findClaimByIri(reader, observation['assay:claim'].id);
    if (claim === null) return 'The claim that it is about is not in the project.';
    const documents = observation['assay:documents'];
    write.insert('observation', {
      id,
      claim_id: claim,
      question_id: null,
      query: observation['assay:query'],
      place: observation['assay:place'] ?? null,
      documents:
        documents === undefined
          ? null
          : JSON.stringify(documents.flatMap((document) => things.documentOf(document) ?? [])),
      searched: observation['assay:searched'],
      found: observation['assay:found'],
      reason: observation['assay:reason'] ?? null,
      observed: observation['assay:observed'],
      created_at: moment(observation.created) ?? store.now(),
    });
    return null;
  }

  function annotationOf(iri: string): string | null {
    return findByIri(reader, iri)?.annotation ?? null;
  }

  /**
   * Only where a copy of these bytes is here and holds the words at that place; else the document as a whole. Of one original
   * there may be several copies: as it is, and with the words that were recognised on it.
   */
  function placeIn(document: string | null, place: WebPlace | undefined) {
    if (document === null || place === undefined) return null;
    for (const { id: capture, sha256 } of listCapturesOf(reader, document)) {
      if (sha256 !== place['schema:sha256']) continue;
      const range = rangeOfWords(findCaptureText(reader, capture) ?? '', place, place.exact);
      if (range !== null) return { capture, ...range, exact: place.exact };
    }
    return null;
  }
}

/** What a reference leads to: null where there is none, undefined where it leads nowhere. */
function optional(
  reference: { readonly id: string } | undefined,
  find: (iri: string) => string | null,
): string | null | undefined {
  return reference === undefined ? null : (find(reference.id) ?? undefined);
}

/** An xsd:dateTime of any zone as UTC with milliseconds; null for none. */
function moment(dateTime: string | undefined): string | null {
  return dateTime === undefined ? null : new Date(dateTime).toISOString();
}
