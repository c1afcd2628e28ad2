import { z } from 'zod';
import { drawing } from '../model/drawing.ts';
import { carriedCounts } from './captures.ts';
import { job } from './define.ts';

/**
 * What files are to become: a newer copy of the document of this id; a document of its own (null), whatever its address;
 * when it is not given, a newer copy of the document with the same address, else a document.
 */
const copyOf = z.string().nullable().optional();

/** What became of one file of an import. */
export const importItem = z.object({
  /** The file's name with the folders below the one chosen; never the whole path. */
  name: z.string(),
  status: z.enum(['imported', 'duplicate', 'failed']),
  document: z.string().nullable(),
  capture: z.string().nullable(),
  title: z.string().nullable(),
  /** Why it failed and what to try, or what was noticed ("same text as …"). */
  message: z.string().nullable(),
  /** For a newer copy of a document that was there: how its annotations stand in it. */
  carried: carriedCounts.optional(),
});
export type ImportItem = Readonly<z.infer<typeof importItem>>;

export const importReport = z.object({
  items: z.array(importItem).readonly(),
  /** True when the person stopped it; what was imported before stays. */
  isCancelled: z.boolean(),
  /** Some of the files were annotations: the plan of what they would become (`annotationImport.get`). */
  annotationPlan: z.string().optional(),
});
export type ImportReport = Readonly<z.infer<typeof importReport>>;

/** Formats of annotated notes, and those of claims with their evidence. */
export const notesFormat = z.enum(['markdown', 'html', 'w3c', 'csv']);
export const exportFormat = z.enum([...notesFormat.options, 'evidence', 'claimreview']);
export type ExportFormat = z.infer<typeof exportFormat>;

/** Which annotations to export: all, those a search query finds, those of some documents, or these. */
export const exportSelection = z.object({
  query: z.string().optional(),
  documents: z.array(z.string()).optional(),
  /** Ids; those that are gone by now are left out. */
  annotations: z.array(z.string()).optional(),
});
export type ExportSelection = Readonly<z.infer<typeof exportSelection>>;

export const exportSummary = z.object({
  /** Without its folder; null when the person chose no file. */
  fileName: z.string().nullable(),
  annotations: z.int(),
  matchingQuotes: z.int(),
  /** Annotations and notes that do not fit the format, and why; all else was written. */
  leftOut: z.array(z.object({ id: z.string(), reason: z.string() })).readonly(),
});
export type ExportSummary = Readonly<z.infer<typeof exportSummary>>;

export const exchangeProcedures = {
  /** Files dropped on the window: their bytes. `name` may hold folders (`folder/file.txt`). */
  'import.files': job(
    z.object({
      files: z.array(
        z.object({ name: z.string(), bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array) }),
      ),
      /** Batches of one gesture share it and become one undo step. */
      mergeKey: z.string().optional(),
      copyOf,
    }),
    importReport,
  ),
  /** Asks for files or a folder with the system's dialog, then imports them. */
  'import.choose': job(z.object({ kind: z.enum(['files', 'folder']), copyOf }), importReport),
  /** From the clipboard: HTML where there is any, else plain text. */
  'import.paste': job(z.object({ text: z.string(), html: z.string().nullable(), copyOf }), importReport),
  /** Asks where to write with the system's dialog, checks every quote, then writes atomically. */
  'export.choose': job(z.object({ format: exportFormat, selection: exportSelection }), exportSummary),
  /** Asks where to write a picture and writes it there as SVG; `fileName` is null when the person chose no file. */
  'export.drawing': job(z.object({ drawing }), z.object({ fileName: z.string().nullable() })),
};
