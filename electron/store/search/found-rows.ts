import { passageWordsOf } from '../region-sql.ts';
import { type ReadonlyDatabase, statement } from '../database.ts';

/** What a hit shows of the things found; `number` is the one of the match. */
export interface FoundCapture {
  readonly number: number;
  readonly capture: string;
  readonly document: string;
  readonly title: string;
  readonly text: string;
}

/** One passage of an annotation. */
export interface FoundTarget {
  readonly document: string;
  readonly title: string;
  readonly capture: string;
  /** Both null where the words have no place there. */
  readonly start: number | null;
  readonly end: number | null;
  readonly exact: string;
}

export interface FoundAnnotation {
  readonly number: number;
  readonly annotation: string;
  /** JSON array of `FoundTarget`, at least one, in the order in which they were added. */
  readonly targets: string;
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

/** A claim with the reasoning of its conclusion in force, empty where there is none. */
export interface FoundClaim {
  readonly number: number;
  readonly id: string;
  readonly statement: string;
  readonly reasoning: string;
  /** JSON array of tag ids. */
  readonly tags: string;
}

const wanted = '(SELECT value FROM json_each(?))';

/** The captures of these row numbers, with their texts. */
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

/** The annotations of these row numbers, with their passages and comments. */
export function foundAnnotations(database: ReadonlyDatabase, numbers: readonly number[]): FoundAnnotation[] {
  return statement<FoundAnnotation>(
    database,
    `SELECT annotation.number, annotation.id AS annotation, note.id AS note, note.text AS comment,
       (SELECT json_group_array(json_object('document', document.id, 'title', document.title,
          'capture', target.capture_id, 'start', target.start, 'end', target."end", 'exact', ${passageWordsOf('target')})
          ORDER BY target.number)
        FROM annotation_target AS target
        JOIN capture ON capture.id = target.capture_id
        JOIN document ON document.id = capture.document_id
        WHERE target.annotation_id = annotation.id) AS targets,
       (SELECT json_group_array(tag_id ORDER BY number) FROM annotation_tag
        WHERE annotation_id = annotation.id) AS tags
     FROM annotation
     LEFT JOIN note ON note.annotation_id = annotation.id
     WHERE annotation.number IN ${wanted}`,
  ).all(JSON.stringify(numbers));
}

/** Every capture by its number, and the numbers of those that are the newest of their document. */
export function newestCaptures(database: ReadonlyDatabase): {
  readonly all: readonly { readonly number: number; readonly id: string }[];
  readonly numbers: ReadonlySet<number>;
} {
  const all = statement<{ number: number; id: string; document: string }>(
    database,
    'SELECT number, id, document_id AS document FROM capture ORDER BY captured_at, number',
  ).all();
  return { all, numbers: new Set(new Map(all.map(({ document, number }) => [document, number])).values()) };
}

/** The notes of these row numbers. */
export function foundNotes(database: ReadonlyDatabase, numbers: readonly number[]): FoundNote[] {
  return statement<FoundNote>(
    database,
    `SELECT note.number, note.id AS note, note.title, note.text, note.document_id AS document,
       document.title AS documentTitle
     FROM note LEFT JOIN document ON document.id = note.document_id
     WHERE note.number IN ${wanted}`,
  ).all(JSON.stringify(numbers));
}

/** The tags of these row numbers. */
export function foundTags(database: ReadonlyDatabase, numbers: readonly number[]): FoundName[] {
  return statement<FoundName>(
    database,
    `SELECT number, id, name, definition AS more FROM tag WHERE number IN ${wanted}`,
  ).all(JSON.stringify(numbers));
}

/** The sources of these row numbers. */
export function foundSources(database: ReadonlyDatabase, numbers: readonly number[]): FoundName[] {
  return statement<FoundName>(
    database,
    `SELECT number, id, name, coalesce((SELECT group_concat(name, char(10) ORDER BY number)
       FROM source_alias WHERE source_id = source.id), '') AS more
     FROM source WHERE number IN ${wanted}`,
  ).all(JSON.stringify(numbers));
}

/** The claims of these row numbers, with the reasoning in force. */
export function foundClaims(database: ReadonlyDatabase, numbers: readonly number[]): FoundClaim[] {
  return statement<FoundClaim>(
    database,
    `SELECT number, id, statement, coalesce((SELECT text FROM conclusion
       WHERE claim_id = claim.id AND superseded_at IS NULL), '') AS reasoning,
       (SELECT json_group_array(tag_id ORDER BY number) FROM claim_tag WHERE claim_id = claim.id) AS tags
     FROM claim WHERE number IN ${wanted}`,
  ).all(JSON.stringify(numbers));
}
