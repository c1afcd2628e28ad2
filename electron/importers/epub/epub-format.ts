import type { FormatReader } from '../formats/format.ts';
import { importEpub } from './import-epub.ts';

/** Reads EPUB books. */
export const epubReader: FormatReader = {
  importFile: async (file, limits) => ({ type: 'document', imported: await importEpub(file, limits) }),
};
