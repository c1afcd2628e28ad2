import type { FormatReader } from '../../formats/format.ts';
import { importDocx } from './import-docx.ts';

/** Reads Word documents. */
export const docxReader: FormatReader = {
  importFile: async (file, limits) => ({ type: 'document', imported: await importDocx(file, limits) }),
};
