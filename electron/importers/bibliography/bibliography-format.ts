import { decodeText } from '../decode-text.ts';
import type { FormatReader } from '../format.ts';
import { type FileToImport, ImportRefusal } from '../imported.ts';
import { makeRecord, type RecordDraft } from './make-record.ts';
import { readBibtex } from './bibtex.ts';
import { readCslJson } from './csl-json.ts';
import { readRis } from './ris.ts';

interface ReadRecords {
  readonly records: readonly RecordDraft[];
  readonly remarks: readonly string[];
}

/** Reads RIS files. */
export const risReader = readerOf('a RIS file', 'RIS', readRis);

/** Reads BibTeX and BibLaTeX files. */
export const bibtexReader = readerOf('a BibTeX file', 'BibTeX', readBibtex);

/** Reads CSL-JSON files. */
export const cslJsonReader = readerOf('a CSL-JSON file', 'CSL-JSON', readCslJson);

function readerOf(kind: string, name: string, read: (text: string) => ReadRecords): FormatReader {
  return {
    importFile: (file: FileToImport) => {
      const { text, remarks: decoding } = decodeText(file.bytes);
      const { records, remarks } = read(text.normalize('NFC'));
      if (records.length === 0) {
        throw new ImportRefusal(
          'empty',
          `This ${name} file holds no record that can be read. Export it again.`,
        );
      }
      const made = records.map((draft) => makeRecord(draft, name));
      return { type: 'container', container: { kind, remarks: [...decoding, ...remarks], records: made } };
    },
  };
}
