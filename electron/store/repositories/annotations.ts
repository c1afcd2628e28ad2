import type { Annotation, AnchorState, Motivation } from '../../../shared/model/annotation.ts';
import { type ReadonlyDatabase, statement } from '../database.ts';

interface AnnotationRow {
  readonly id: string;
  readonly motivation: Motivation;
  readonly created_at: string;
  readonly modified_at: string;
  readonly document_id: string;
  readonly capture_id: string;
  readonly start: number;
  readonly end: number;
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly state: AnchorState;
  readonly score: number;
  /** JSON array of tag ids. */
  readonly tags: string;
  readonly note_id: string | null;
  readonly note_text: string | null;
  readonly note_lexical: string | null;
}

const selectAnnotation = `
  SELECT annotation.id, annotation.motivation, annotation.created_at, annotation.modified_at,
    capture.document_id, target.capture_id, target.start, target."end", target.exact, target.prefix,
    target.suffix, target.state, target.score,
    (SELECT json_group_array(tag_id ORDER BY number) FROM annotation_tag
     WHERE annotation_id = annotation.id) AS tags,
    note.id AS note_id, note.text AS note_text, note.lexical AS note_lexical
  FROM annotation
  JOIN annotation_target AS target ON target.annotation_id = annotation.id
  JOIN capture ON capture.id = target.capture_id
  LEFT JOIN note ON note.annotation_id = annotation.id`;

/** All annotations: by document as added, then in text order. */
export function listAnnotations(database: ReadonlyDatabase): Annotation[] {
  return statement<AnnotationRow>(
    database,
    `${selectAnnotation} JOIN document ON document.id = capture.document_id
     ORDER BY document.number, target.start, target."end", annotation.number`,
  )
    .all()
    .map(toAnnotation);
}

/** The annotations of a document, in text order. */
export function listAnnotationsOf(database: ReadonlyDatabase, document: string): Annotation[] {
  return statement<AnnotationRow>(
    database,
    `${selectAnnotation} WHERE capture.document_id = ?
     ORDER BY target.start, target."end", annotation.number`,
  )
    .all(document)
    .map(toAnnotation);
}

export function findAnnotation(database: ReadonlyDatabase, id: string): Annotation | undefined {
  const row = statement<AnnotationRow>(database, `${selectAnnotation} WHERE annotation.id = ?`).get(id);
  return row && toAnnotation(row);
}

/** Ids of the rows that hang on an annotation. */
export function partsOfAnnotation(
  database: ReadonlyDatabase,
  annotation: string,
): { readonly targets: string[]; readonly tags: string[]; readonly notes: string[] } {
  const idsIn = (table: 'annotation_target' | 'annotation_tag' | 'note') =>
    statement<{ id: string }>(database, `SELECT id FROM ${table} WHERE annotation_id = ?`)
      .all(annotation)
      .map(({ id }) => id);
  return { targets: idsIn('annotation_target'), tags: idsIn('annotation_tag'), notes: idsIn('note') };
}

/** The id of the row that joins an annotation and a tag. */
export function findAnnotationTag(
  database: ReadonlyDatabase,
  annotation: string,
  tag: string,
): string | undefined {
  return statement<{ id: string }>(
    database,
    'SELECT id FROM annotation_tag WHERE annotation_id = ? AND tag_id = ?',
  ).get(annotation, tag)?.id;
}

/** Every use of a tag: the joining row and its annotation. */
export function usesOfTag(
  database: ReadonlyDatabase,
  tag: string,
): { readonly id: string; readonly annotation: string }[] {
  return statement<{ id: string; annotation: string }>(
    database,
    'SELECT id, annotation_id AS annotation FROM annotation_tag WHERE tag_id = ? ORDER BY number',
  ).all(tag);
}

function toAnnotation(row: AnnotationRow): Annotation {
  const { exact, prefix, suffix, start, end, state, score } = row;
  return {
    id: row.id,
    motivation: row.motivation,
    target: {
      document: row.document_id,
      capture: row.capture_id,
      exact,
      prefix,
      suffix,
      start,
      end,
      state,
      score,
    },
    tags: JSON.parse(row.tags),
    comment:
      row.note_id === null
        ? null
        : { note: row.note_id, text: row.note_text ?? '', lexical: row.note_lexical ?? '' },
    createdAt: row.created_at,
    modifiedAt: row.modified_at,
  };
}
