import type { FormatReader } from '../formats/format.ts';
import { importImage } from './import-image.ts';

/** Reads PNG, JPEG, WebP and GIF. */
export const imageReader: FormatReader = {
  importFile: async (file, limits) => ({ type: 'document', imported: importImage(file, limits) }),
};
