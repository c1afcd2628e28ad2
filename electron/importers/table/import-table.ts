import { titleFromFileName } from '../text-metadata/file-title.ts';
import { decodeText } from '../bytes/decode-text.ts';
import type { ImportLimits } from '../import-limits.ts';
import { type FileToImport, type Imported, ImportRefusal } from '../imported.ts';
import { guessLanguage } from '../text-metadata/guess-language.ts';
import { hasHead } from './has-head.ts';
import { readRows } from './read-rows.ts';
import { writeRows } from './write-rows.ts';

const tabExtensions = /\.(?:tsv|tab)$/i;

/**
 * Imports a table of text (RFC 4180, or separated by semicolons, tabs or bars): one block a row, its first row as the head where it
 * reads like one. Rows, columns and cells beyond the limits are cut off, and a remark says so. Throws an `ImportRefusal` for a table without
 * words.
 */
export function importTable({ name, bytes, mediaType }: FileToImport, limits: ImportLimits): Imported {
  const { text, encoding, remarks } = decodeText(bytes);
  const isTabbed = tabExtensions.test(name) || mediaType?.startsWith('text/tab-separated-values') === true;
  const table = readRows(text, isTabbed, limits);
  const written = writeRows(table.rows, hasHead(table.rows));
  if (written.blocks.length === 0)
    throw new ImportRefusal(
      'empty',
      'The table holds no words. Open it in a spreadsheet to see what is in it.',
    );
  return {
    ...written,
    metadata: {
      title: titleFromFileName(name),
      ...guessLanguage(written.text),
    },
    images: [],
    mediaType: isTabbed ? 'text/tab-separated-values' : 'text/csv',
    encoding,
    extractor: 'assay-table/1',
    remarks: [...remarks, ...table.remarks],
  };
}
