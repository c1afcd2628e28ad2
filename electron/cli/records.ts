import { firstTarget } from '../../shared/annotations/place-on.ts';
import type { Annotation } from '../../shared/model/annotation.ts';
import type { DocumentDetail } from '../../shared/model/document.ts';
import type { Grade, Source } from '../../shared/model/source.ts';

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
    captures: captures.map(({ id, sha256, capturedAt, characters }) => ({
      id,
      sha256,
      capturedAt,
      characters,
    })),
  };
}

/**
 * The fields of an annotation in JSON results; `tagNames` by id. Offsets count UTF-16 code units. Those of its first
 * passage stand beside all its `targets`.
 */
export function annotationRecord(annotation: Annotation, tagNames: ReadonlyMap<string, string>) {
  const { id, motivation, targets, tags, comment, createdAt, modifiedAt } = annotation;
  const { document, capture, exact, prefix, suffix, start, end, state, score } = firstTarget(annotation);
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
    motivation,
    tags: tags.map((tag) => tagNames.get(tag) ?? tag),
    comment: comment?.text ?? null,
    targets,
    createdAt,
    modifiedAt,
  };
}

/** The fields of a source in JSON results. */
export function sourceRecord(source: Source) {
  const { id, name, kind, aliases, interest, documents } = source;
  return { id, name, kind, aliases, interest, documents, grades: source.grades.map(gradeRecord) };
}

/** The fields of a grade in JSON results; `document` and `annotation` where it is limited to one. */
export function gradeRecord(grade: Grade) {
  const { scale, code, words, topic, reason, gradedAt, supersededAt, document, annotation } = grade;
  return { scale, code, words, topic, reason, gradedAt, supersededAt, document, annotation };
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
