import { z } from 'zod';
import { drawing } from '../model/drawing.ts';
import { job } from './define.ts';

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
  /** Asks where to write with the system's dialog, checks every quote, then writes atomically. */
  'export.choose': job(z.object({ format: exportFormat, selection: exportSelection }), exportSummary),
  /** Asks where to write a picture and writes it there as SVG; `fileName` is null when the person chose no file. */
  'export.drawing': job(z.object({ drawing }), z.object({ fileName: z.string().nullable() })),
};
