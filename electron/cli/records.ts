import { firstTarget } from '../../shared/annotations/place-on.ts';
import { standsIn } from '../../shared/annotations/stands-in.ts';
import type { Annotation } from '../../shared/model/annotation.ts';
import type { DocumentDetail } from '../../shared/model/document.ts';
import type { Grade, SourceProfile } from '../../shared/model/source.ts';
import type { Core } from '../core/create-core.ts';

/** The fields of a document in JSON results. */
export function documentRecord(document: DocumentDetail) {
  const { id, title, author, publisher, published, language, direction, url, place, captures } = document;
  return {
    id,
    title,
    author,
    publisher,
    published,
    language,
    direction,
    url,
    place,
    source: document.source?.id ?? null,
    annotations: document.annotations,
    captures: captures.map(({ id, sha256, capturedAt, characters, recognition }) => ({
      id,
      sha256,
      capturedAt,
      characters,
      recognition,
    })),
  };
}

/** What records of annotations are made with. */
export interface RecordSetting {
  /** Names of tags by id. */
  readonly tagNames: ReadonlyMap<string, string>;
  /** The newest capture of each document, by the document's id. */
  readonly newest: ReadonlyMap<string, string>;
}

/**
 * The fields of an annotation in JSON results. Offsets count UTF-16 code units. Quote and position are those of its first
 * passage in the capture that it was made on; state and score say how that stands in the newest capture of its document.
 * `targets` has all passages, with their places in other captures.
 */
export function annotationRecord(annotation: Annotation, { tagNames, newest }: RecordSetting) {
  const { id, motivation, targets, tags, comment, createdAt, modifiedAt } = annotation;
  const first = firstTarget(annotation);
  const { document, capture, exact, prefix, suffix, start, end, region } = first;
  const { state, score } = standsIn(first, newest.get(document) ?? null);
  return {
    id,
    document,
    capture,
    exact,
    prefix,
    suffix,
    start,
    end,
    state,
    score,
    region,
    motivation,
    tags: tags.map((tag) => tagNames.get(tag) ?? tag),
    comment: comment?.text ?? null,
    targets,
    createdAt,
    modifiedAt,
  };
}

/** Reads what records of annotations are made with. */
export async function recordSetting(core: Core): Promise<RecordSetting> {
  const newest = new Map<string, string>();
  for (const { id, capture } of await core.call('documents.list', {}))
    if (capture !== null) newest.set(id, capture.id);
  return { tagNames: namesOf(await core.call('tags.list', {})), newest };
}

/** The fields of a source in JSON results. */
export function sourceRecord({ source, affiliations, domains, interests, opinions }: SourceProfile) {
  const { id, name, kind, aliases, interest, interestReason, documents, mentions, grades } = source;
  return {
    id,
    name,
    kind,
    aliases,
    interest,
    interestReason,
    grades: grades.map(gradeRecord),
    documents,
    mentions,
    affiliations: affiliations.map(({ relation, to, since, until, reason }) => ({
      relation,
      to: to.id,
      toName: to.name,
      since,
      until,
      reason,
    })),
    domains,
    interests: interests.map(({ topic, interest: atStake, reason }) => ({
      topic,
      interest: atStake,
      reason,
    })),
    opinions: opinions.map(({ heldBy, words, url, dated }) => ({ heldBy, words, url, dated })),
  };
}

/** The fields of a grade in JSON results; `document` and `annotation` where it is limited to one. */
export function gradeRecord(grade: Grade) {
  const { scale, code, words, topic, period, reason, gradedAt, supersededAt, document, annotation } = grade;
  return { scale, code, words, topic, period, reason, gradedAt, supersededAt, document, annotation };
}

/** `B, usually reliable`. */
export function gradeWords({ code, words }: Grade): string {
  return `${code}, ${words}`;
}

/** Names of tags by id. */
export function namesOf(
  tags: readonly { readonly id: string; readonly name: string }[],
): ReadonlyMap<string, string> {
  return new Map(tags.map(({ id, name }) => [id, name]));
}
