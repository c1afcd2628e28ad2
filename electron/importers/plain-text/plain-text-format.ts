import type { FormatReader } from '../formats/format.ts';
import { importPlainText } from './import-plain-text.ts';

/** Reads plain texts. */
export const plainTextReader: FormatReader = {
  importFile: (file, limits) => ({ type: 'document', imported: importPlainText(file, limits) }),
};
