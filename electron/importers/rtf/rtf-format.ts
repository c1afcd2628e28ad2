import type { FormatReader } from '../formats/format.ts';
import { importRtf } from './import-rtf.ts';

/** Reads Rich Text files. */
export const rtfReader: FormatReader = {
  importFile: (file, limits) => ({ type: 'document', imported: importRtf(file, limits) }),
};
