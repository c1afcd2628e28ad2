import type { FormatReader } from '../formats/format.ts';
import { importTable } from './import-table.ts';

/** Reads tables whose columns are separated by commas, semicolons, tabs or bars. */
export const tableReader: FormatReader = {
  importFile: async (file, limits) => ({ type: 'document', imported: importTable(file, limits) }),
};
