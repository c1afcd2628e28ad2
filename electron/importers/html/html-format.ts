import type { FormatReader } from '../formats/format.ts';
import { importHtml } from './import-html.ts';

/** Reads saved web pages. */
export const htmlReader: FormatReader = {
  importFile: (file, limits) => ({ type: 'document', imported: importHtml(file, limits) }),
};
