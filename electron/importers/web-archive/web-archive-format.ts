import type { FormatReader } from '../formats/format.ts';
import { importMhtml } from './import-mhtml.ts';
import { importWebarchive } from './import-webarchive.ts';

/** Reads pages that were saved as one MIME message (.mhtml). */
export const mhtmlReader: FormatReader = {
  importFile: async (file, limits) => ({ type: 'document', imported: await importMhtml(file, limits) }),
};

/** Reads pages that Safari saved (.webarchive). */
export const webarchiveReader: FormatReader = {
  importFile: (file, limits) => ({ type: 'document', imported: importWebarchive(file, limits) }),
};
