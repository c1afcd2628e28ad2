import { decodeText } from '../bytes/decode-text.ts';
import { fileTitle } from '../text-metadata/file-title.ts';
import type { ImportLimits } from '../import-limits.ts';
import { type FileToImport, type Imported, ImportRefusal } from '../imported.ts';
import { TextBuilder } from '../text/text-builder.ts';
import { guessTitle } from '../text-metadata/guess-title.ts';
import { readTextMetadata } from '../text-metadata/read-text-metadata.ts';
import { addParagraph } from './add-paragraph.ts';
import { readParagraphs } from './read-paragraphs.ts';

/** Imports a plain text as people save them. Throws an `ImportRefusal` when it holds no words, or too many lines to be read. */
export function importPlainText(file: FileToImport, { maxLines }: Pick<ImportLimits, 'maxLines'>): Imported {
  const { text: decoded, encoding, remarks } = decodeText(file.bytes);
  refuseTooManyLines(decoded, maxLines);
  const paragraphs = readParagraphs(decoded);
  const builder = new TextBuilder();
  for (const paragraph of paragraphs) addParagraph(builder, paragraph);
  const built = builder.build();
  if (built.text === '')
    throw new ImportRefusal('empty', 'The file holds no words. Get it again from where it came from.');
  const lines = paragraphs.flatMap(({ pieces }) => pieces);
  return {
    ...built,
    metadata: { title: guessTitle(lines, fileTitle(file.name)), ...readTextMetadata(lines) },
    images: [],
    mediaType: 'text/plain',
    encoding,
    extractor: 'assay-plain-text/1',
    remarks,
  };
}

/** Throws an `ImportRefusal` when `text` has more lines than are read. */
export function refuseTooManyLines(text: string, maxLines: number): void {
  let lines = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines += 1;
  if (lines <= maxLines) return;
  const most = maxLines.toLocaleString('en');
  throw new ImportRefusal(
    'too large',
    `The file has more than ${most} lines. Split it and import its parts.`,
  );
}
