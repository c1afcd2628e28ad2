import type { FormatReader } from '../formats/format.ts';
import { importZip } from './import-zip.ts';

/** Reads ZIP archives: what they hold is imported, file by file. */
export const zipReader: FormatReader = {
  importFile: async (file, limits, context) => ({
    type: 'container',
    container: await importZip(file, limits, context),
  }),
};
