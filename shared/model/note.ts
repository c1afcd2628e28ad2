import { z } from 'zod';

/** A free-standing note, of the project, of one document or about one source. The comment of an annotation is a note too. */
export const note = z.object({
  id: z.string(),
  title: z.string(),
  document: z.string().nullable(),
  /** The source that it is about. */
  source: z.string().nullable(),
  annotation: z.string().nullable(),
  /** Lexical's serialised editor state (JSON). */
  lexical: z.string(),
  /** The same as plain text, for search and export. */
  text: z.string(),
  createdAt: z.string(),
  modifiedAt: z.string(),
});
export type Note = Readonly<z.infer<typeof note>>;
