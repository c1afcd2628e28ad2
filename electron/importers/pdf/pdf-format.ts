import type { FormatReader } from '../formats/format.ts';
import { importPdf } from './import-pdf.ts';

/** Reads PDFs. */
export const pdfReader: FormatReader = {
  importFile: async (file, limits, context) => ({
    type: 'document',
    imported: await importPdf(file, limits, context),
  }),
};
