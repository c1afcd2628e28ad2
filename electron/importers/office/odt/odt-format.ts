import type { FormatReader } from '../../formats/format.ts';
import { importOdt } from './import-odt.ts';

/** Reads text documents of OpenDocument. */
export const odtReader: FormatReader = {
  importFile: async (file, limits) => ({ type: 'document', imported: await importOdt(file, limits) }),
};
