import type { Note } from '../../../shared/model/note.ts';
import { type ReadonlyDatabase, statement } from '../database.ts';

const selectNote = `
  SELECT id, title, document_id AS document, source_id AS source, annotation_id AS annotation, lexical, text,
    created_at AS createdAt, modified_at AS modifiedAt
  FROM note`;

/** Free-standing notes of the project, the last changed first. */
export function listNotes(database: ReadonlyDatabase): Note[] {
  return statement<Note>(
    database,
    `${selectNote} WHERE annotation_id IS NULL ORDER BY modified_at DESC, number DESC`,
  ).all();
}

/** The notes that belong to a document, the last changed first. */
export function listNotesOf(database: ReadonlyDatabase, document: string): Note[] {
  return statement<Note>(
    database,
    `${selectNote} WHERE document_id = ? ORDER BY modified_at DESC, number DESC`,
  ).all(document);
}

/** The notes about a source, the last changed first. */
export function listNotesAbout(database: ReadonlyDatabase, source: string): Note[] {
  return statement<Note>(
    database,
    `${selectNote} WHERE source_id = ? ORDER BY modified_at DESC, number DESC`,
  ).all(source);
}

/** The note of this id; undefined where there is none. */
export function findNote(database: ReadonlyDatabase, id: string): Note | undefined {
  return statement<Note>(database, `${selectNote} WHERE id = ?`).get(id);
}
