import { decodeText } from '../decode-text.ts';
import { baseName } from '../detect-format.ts';
import { type FileToImport, type Imported, ImportRefusal } from '../imported.ts';
import { type BlockShape, TextBuilder } from '../text-builder.ts';
import { guessTitle } from '../text-metadata/guess-title.ts';
import { readTextMetadata } from '../text-metadata/read-text-metadata.ts';
import type { PlainBlock } from './plain-block.ts';
import { readParagraphs } from './read-paragraphs.ts';

/** Imports a plain text as people save them. Throws an `ImportRefusal` when it holds no words. */
export function importPlainText(file: FileToImport): Imported {
  const { text: decoded, encoding, remarks } = decodeText(file.bytes);
  const paragraphs = readParagraphs(decoded);
  const builder = new TextBuilder();
  for (const paragraph of paragraphs) addParagraph(builder, paragraph);
  const built = builder.build();
  if (built.text === '') throw new ImportRefusal('empty', 'The file holds no words.');
  const lines = paragraphs.flatMap(({ pieces }) => pieces);
  return {
    ...built,
    metadata: { title: guessTitle(lines, baseName(file.name)), ...readTextMetadata(lines) },
    images: [],
    mediaType: 'text/plain',
    encoding,
    extractor: 'assay-plain-text/1',
    remarks,
  };
}

function addParagraph(builder: TextBuilder, paragraph: PlainBlock): void {
  builder.startBlock(() => shapeOf(paragraph));
  for (const [index, piece] of paragraph.pieces.entries()) {
    if (index > 0) builder.breakLine();
    builder.addText(piece);
  }
}

function shapeOf({ type, ordinal }: PlainBlock): BlockShape {
  switch (type) {
    case 'paragraph':
      return { type };
    case 'heading':
      return { type, level: 2 };
    case 'list-item':
      return { type, depth: 0, ordinal, continued: false };
  }
}
