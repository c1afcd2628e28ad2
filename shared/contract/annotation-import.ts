import { z } from 'zod';
import { anchorState } from '../model/annotation.ts';
import { command, job, query } from './define.ts';

/** How the document of a passage was found: named by id, as that very copy, by address, by title, or by the words. */
export const documentMatch = z.enum(['id', 'copy', 'address', 'title', 'words']);
export type DocumentMatch = z.infer<typeof documentMatch>;

/** Where one passage of an imported annotation stands, or would. */
export const importedPlace = z.object({
  document: z.string(),
  capture: z.string(),
  /** Of the document. */
  title: z.string(),
  foundBy: documentMatch,
  /** The words as the file has them, shortened. */
  quote: z.string(),
  /** The words that stand there, shortened; empty when orphaned. */
  exact: z.string(),
  state: anchorState,
  score: z.number(),
});
export type ImportedPlace = Readonly<z.infer<typeof importedPlace>>;

/**
 * What becomes of one annotation of a file. A state of its least sure passage; `note` for one of a whole document, `link` for
 * a statement about two annotations; `claim` for a claim with its evidence; `judgement` for one of a passage for a claim, from a table; `fact` for
 * what is known of a source, document or tag, or judged of one; `known` is in the project already; `unmatched` has no document or no words; `invalid`
 * breaks its format; `left-out` was not wanted. The last four add nothing.
 */
export const importedStatus = z.enum([
  'exact',
  'moved',
  'approximate',
  'orphaned',
  'note',
  'link',
  'claim',
  'judgement',
  'fact',
  'known',
  'unmatched',
  'invalid',
  'left-out',
]);
export type ImportedStatus = z.infer<typeof importedStatus>;

export const importedEntry = z.object({
  /** Its number in the plan. */
  key: z.int().nonnegative(),
  file: z.string(),
  /** Where it stands in its file: `annotation 3`, `row 12`. */
  where: z.string(),
  status: importedStatus,
  /** Why it is unmatched or invalid, or what has to be known besides; null when there is nothing to say. */
  reason: z.string().nullable(),
  /** Its words as the file has them, shortened; of several passages the first. */
  quote: z.string(),
  comment: z.string(),
  tags: z.array(z.string()).readonly(),
  places: z.array(importedPlace).readonly(),
  /** The annotation, note or claim it became, or that it is already; null before, and for what became nothing. */
  annotation: z.string().nullable(),
  note: z.string().nullable(),
  claim: z.string().nullable(),
});
export type ImportedEntry = Readonly<z.infer<typeof importedEntry>>;

export const annotationFileItem = z.object({
  name: z.string(),
  /** `W3C Web Annotation`, `ClaimReview`, …; null when it could not be read. */
  format: z.string().nullable(),
  /** Why it could not be read. */
  message: z.string().nullable(),
});
export type AnnotationFileItem = Readonly<z.infer<typeof annotationFileItem>>;

/** What an import would do, and after it what it did. */
export const annotationPlan = z.object({
  id: z.string(),
  isImported: z.boolean(),
  files: z.array(annotationFileItem).readonly(),
  entries: z.array(importedEntry).readonly(),
});
export type AnnotationPlan = Readonly<z.infer<typeof annotationPlan>>;

export const annotationImportProcedures = {
  /** Asks for files of annotations with the system's dialog and reads them; null when the person chose none. Writes nothing. */
  'annotationImport.choose': job(z.object({}), annotationPlan.nullable()),
  /** Reads files of annotations and finds where each stands. Writes nothing. */
  'annotationImport.read': job(
    z.object({
      files: z.array(
        z.object({ name: z.string(), bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array) }),
      ),
    }),
    annotationPlan,
  ),
  /** A plan that was read in this session; `not_found` when it was forgotten. */
  'annotationImport.get': query(z.object({ plan: z.string() }), annotationPlan),
  /** Imports what was read, without the entries to be left out, as one undo step. */
  'annotationImport.run': job(
    z.object({ plan: z.string(), leaveOut: z.array(z.int().nonnegative()).default([]) }),
    annotationPlan,
  ),
  /** Forgets a plan; nothing happens to what it imported. */
  'annotationImport.forget': command(z.object({ plan: z.string() }), z.object({})),
};
