import type { FormatReader } from '../formats/format.ts';
import { importTranscript } from './import-transcript.ts';
import { readSrt } from './read-srt.ts';
import { readVtt } from './read-vtt.ts';

/** Reads transcripts in SubRip's form. */
export const srtReader: FormatReader = {
  importFile: async (file, limits) => ({
    type: 'document',
    imported: importTranscript(file, limits, { mediaType: 'application/x-subrip', read: readSrt }),
  }),
};

/** Reads transcripts in WebVTT. */
export const vttReader: FormatReader = {
  importFile: async (file, limits) => ({
    type: 'document',
    imported: importTranscript(file, limits, { mediaType: 'text/vtt', read: readVtt }),
  }),
};
