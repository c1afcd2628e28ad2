import type { FormatReader } from '../formats/format.ts';
import { importMessage } from './import-message.ts';

/** Reads e-mails. */
export const messageReader: FormatReader = {
  importFile: async (file, limits, context) => ({
    type: 'document',
    imported: await importMessage(file, limits, context),
  }),
};
