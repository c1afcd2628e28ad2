import { z } from 'zod';
import { annotation } from '../model/annotation.ts';
import { citingNote, liveCitation } from '../model/citation.ts';
import { note } from '../model/note.ts';
import { command, query } from './define.ts';

/** Rich text as Lexical's serialised editor state, with the same words as plain text. */
export const richText = { lexical: z.string(), text: z.string() };

/** Consecutive writes with the same key become one undo step (an editor's autosaves, say). */
export const mergeKey = z.string().optional();

export const noteProcedures = {
  /** Free-standing notes (not comments), newest change first; of one document, about one source, or all. */
  'notes.list': query(
    z.object({ document: z.string().optional(), source: z.string().optional() }),
    z.array(note),
  ),
  'notes.get': query(z.object({ id: z.string() }), note),
  'notes.create': command(
    z.object({
      title: z.string(),
      document: z.string().nullable().default(null),
      /** The source that it is about. */
      source: z.string().nullable().default(null),
      ...richText,
    }),
    note,
  ),
  'notes.update': command(
    z.object({
      id: z.string(),
      title: z.string().optional(),
      ...z.object(richText).partial().shape,
      mergeKey,
    }),
    note,
  ),
  'notes.remove': command(z.object({ ids: z.array(z.string()).min(1) }), z.object({})),
  /** What citations of these annotations show now; those that have been removed are left out. */
  'notes.citations': query(z.object({ annotations: z.array(z.string()) }), z.array(liveCitation)),
  /** The notes and comments that cite an annotation, or any passage of a document, the last changed first. */
  'notes.citing': query(
    z.union([z.object({ annotation: z.string() }), z.object({ document: z.string() })]),
    z.array(citingNote),
  ),
  /**
   * Cites a passage at the end of a note, or in a new one for null: an annotation, or a range of a capture (UTF-16
   * offsets) that becomes a highlight in the same step.
   */
  'notes.cite': command(
    z.object({
      passage: z.union([
        z.object({ annotation: z.string() }),
        z.object({ capture: z.string(), start: z.int().nonnegative(), end: z.int().positive() }),
      ]),
      note: z.string().nullable(),
      /** Of the new note. */
      title: z.string().default(''),
    }),
    z.object({ note, annotation }),
  ),
};
