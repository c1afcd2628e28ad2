import type { AnchorState } from '../../../shared/model/annotation.ts';
import { type ReadonlyDatabase, statement } from '../database.ts';

/** What a hit shows of the things found; `number` is the one of the match. */
export interface FoundCapture {
  readonly number: number;
  readonly capture: string;
  readonly document: string;
  readonly title: string;
  readonly text: string;
}

export interface FoundAnnotation {
  readonly number: number;
  readonly annotation: string;
  readonly document: string;
  readonly title: string;
  readonly capture: string;
  readonly start: number;
  readonly end: number;
  readonly exact: string;
  readonly state: AnchorState;
  readonly note: string | null;
  readonly comment: string | null;
  /** JSON array of tag ids. */
  readonly tags: string;
}

export interface FoundNote {
  readonly number: number;
  readonly note: string;
  readonly title: string;
  readonly text: string;
  readonly document: string | null;
  readonly documentTitle: string | null;
}

/** A tag with its definition, or a source with its aliases, one a line. */
export interface FoundName {
  readonly number: number;
  readonly id: string;
  readonly name: string;
  readonly more: string;
}

const wanted = '(SELECT value FROM json_each(?))';

export function foundCaptures(database: ReadonlyDatabase, numbers: readonly number[]): FoundCapture[] {
  return statement<FoundCapture>(
    database,
    `SELECT capture.number, capture.id AS capture, document.id AS document, document.title, extraction.text
     FROM capture
     JOIN document ON document.id = capture.document_id
     JOIN extraction ON extraction.number = capture.extraction
     WHERE capture.number IN ${wanted}`,
  ).all(JSON.stringify(numbers));
}

/** With the first target of each. */
export function foundAnnotations(database: ReadonlyDatabase, numbers: readonly number[]): FoundAnnotation[] {
  return statement<FoundAnnotation>(
    database,
    `SELECT annotation.number, annotation.id AS annotation, document.id AS document, document.title,
       target.capture_id AS capture, target.start, target."end", target.exact, target.state,
       note.id AS note, note.text AS comment,
       (SELECT json_group_array(tag_id ORDER BY number) FROM annotation_tag
        WHERE annotation_id = annotation.id) AS tags
     FROM annotation
     JOIN annotation_target AS target ON target.number =
       (SELECT min(number) FROM annotation_target WHERE annotation_id = annotation.id)
     JOIN capture ON capture.id = target.capture_id
     JOIN document ON document.id = capture.document_id
     LEFT JOIN note ON note.annotation_id = annotation.id
     WHERE annotation.number IN ${wanted}`,
  ).all(JSON.stringify(numbers));
}

export function foundNotes(database: ReadonlyDatabase, numbers: readonly number[]): FoundNote[] {
  return statement<FoundNote>(
    database,
    `SELECT note.number, note.id AS note, note.title, note.text, note.document_id AS document,
       document.title AS documentTitle
     FROM note LEFT JOIN document ON document.id = note.document_id
     WHERE note.number IN ${wanted}`,
  ).all(JSON.stringify(numbers));
}

export function foundTags(database: ReadonlyDatabase, numbers: readonly number[]): FoundName[] {
  return statement<FoundName>(
    database,
    `SELECT number, id, name, definition AS more FROM tag WHERE number IN ${wanted}`,
  ).all(JSON.stringify(numbers));
}

export function foundSources(database: ReadonlyDatabase, numbers: readonly number[]): FoundName[] {
  return statement<FoundName>(
    database,
    `SELECT number, id, name, coalesce((SELECT group_concat(name, char(10) ORDER BY number)
       FROM source_alias WHERE source_id = source.id), '') AS more
     FROM source WHERE number IN ${wanted}`,
  ).all(JSON.stringify(numbers));
}
