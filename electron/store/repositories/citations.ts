import type { CitingNote } from '../../../shared/model/citation.ts';
import { type ReadonlyDatabase, statement } from '../database.ts';

/** The rows that join a note and what it cites. */
export function citationsOfNote(
  database: ReadonlyDatabase,
  note: string,
): { readonly id: string; readonly annotation: string }[] {
  return statement<{ id: string; annotation: string }>(
    database,
    'SELECT id, annotation_id AS annotation FROM note_citation WHERE note_id = ? ORDER BY number',
  ).all(note);
}

/** Ids of the notes and comments that cite an annotation. */
export function notesThatCite(database: ReadonlyDatabase, annotation: string): string[] {
  return statement<{ note: string }>(
    database,
    'SELECT note_id AS note FROM note_citation WHERE annotation_id = ? ORDER BY number',
  )
    .all(annotation)
    .map(({ note }) => note);
}

/** The notes and comments that cite an annotation, the last changed first. */
export function listNotesCitingAnnotation(database: ReadonlyDatabase, annotation: string): CitingNote[] {
  return citingNotes(database, 'citation.annotation_id = @id', annotation);
}

/** The notes and comments that cite any passage of a document, the last changed first. */
export function listNotesCitingDocument(database: ReadonlyDatabase, document: string): CitingNote[] {
  const condition = `EXISTS (SELECT 1 FROM annotation_target AS target JOIN capture ON capture.id = target.capture_id
    WHERE target.annotation_id = citation.annotation_id AND capture.document_id = @id)`;
  return citingNotes(database, condition, document);
}

function citingNotes(database: ReadonlyDatabase, condition: string, id: string): CitingNote[] {
  return statement<Omit<CitingNote, 'cites'> & { readonly cites: string }>(
    database,
    `SELECT note.id AS note, note.title, note.text, note.document_id AS document,
       note.annotation_id AS annotation, NULL AS claim, json_group_array(citation.annotation_id ORDER BY citation.number) AS cites
     FROM note_citation AS citation JOIN note ON note.id = citation.note_id
     WHERE ${condition} GROUP BY note.number ORDER BY note.modified_at DESC, note.number DESC`,
  )
    .all({ id })
    .map((row) => ({ ...row, cites: JSON.parse(row.cites) as readonly string[] }));
}

/** The conclusions in force whose reasoning holds a citation, the newest first, with the statements of their claims. */
export function listCitingConclusions(database: ReadonlyDatabase): {
  readonly id: string;
  readonly claim: string;
  readonly statement: string;
  readonly lexical: string;
  readonly text: string;
}[] {
  return statement<{ id: string; claim: string; statement: string; lexical: string; text: string }>(
    database,
    `SELECT conclusion.id, conclusion.claim_id AS claim, claim.statement, conclusion.lexical, conclusion.text
     FROM conclusion JOIN claim ON claim.id = conclusion.claim_id
     WHERE conclusion.superseded_at IS NULL AND conclusion.lexical LIKE '%"citation"%'
     ORDER BY conclusion.concluded_at DESC, conclusion.number DESC`,
  ).all();
}

/** What citations tell of a document. */
export interface CitedDocument {
  readonly id: string;
  readonly title: string;
  readonly author: string | null;
  readonly publisher: string | null;
  /** EDTF. */
  readonly published: string | null;
  readonly language: string | null;
  readonly direction: 'ltr' | 'rtl' | null;
  readonly source: { readonly id: string; readonly name: string } | null;
  readonly newest: { readonly capture: string; readonly capturedAt: string };
}

/** The documents of these ids; those that are not there are left out. */
export function findCitedDocuments(
  database: ReadonlyDatabase,
  ids: readonly string[],
): ReadonlyMap<string, CitedDocument> {
  const rows = statement<
    Omit<CitedDocument, 'source' | 'newest'> & {
      readonly source_id: string | null;
      readonly source_name: string | null;
      readonly capture: string;
      readonly capturedAt: string;
    }
  >(
    database,
    `SELECT document.id, document.title, document.author, document.publisher, document.published,
       document.language, document.direction, source.id AS source_id, source.name AS source_name,
       newest.id AS capture, newest.captured_at AS capturedAt
     FROM document LEFT JOIN source ON source.id = document.source_id
     JOIN capture AS newest ON newest.number = (SELECT number FROM capture
       WHERE capture.document_id = document.id ORDER BY captured_at DESC, number DESC LIMIT 1)
     WHERE document.id IN (SELECT value FROM json_each(?))`,
  ).all(JSON.stringify(ids));
  return new Map(
    rows.map(({ source_id, source_name, capture, capturedAt, ...document }) => [
      document.id,
      {
        ...document,
        source: source_id === null ? null : { id: source_id, name: source_name ?? '' },
        newest: { capture, capturedAt },
      },
    ]),
  );
}

/** Every note and comment whose text holds a citation, also of what is not in the project. */
export function listCitingTexts(
  database: ReadonlyDatabase,
): { readonly id: string; readonly lexical: string; readonly text: string }[] {
  return statement<{ id: string; lexical: string; text: string }>(
    database,
    `SELECT id, lexical, text FROM note WHERE lexical LIKE '%"citation"%' ORDER BY number`,
  ).all();
}
