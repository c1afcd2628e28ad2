import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { canonicalLine } from '../../../shared/text/canonical.ts';
import { baseName } from '../base-name.ts';
import type { ImportLimits } from '../import-limits.ts';
import { type Imported, ImportRefusal } from '../imported.ts';
import { readTextMetadata } from '../text-metadata/read-text-metadata.ts';
import { assembleText } from './assemble-text.ts';
import { layOut } from './lay-out.ts';
import { placePages } from './pages.ts';
import { readPages } from './read-pages.ts';

/** Imports what the pages of an opened PDF hold. */
export async function importPages(
  pdf: PDFDocumentProxy,
  fileName: string,
  limits: ImportLimits,
): Promise<Imported> {
  const { pages, remarks } = await readPages(pdf, limits);
  if (pages.every(({ groups, isPicture }) => groups.length === 0 && !isPicture))
    throw new ImportRefusal(
      'empty',
      'No page of this PDF shows anything; the file may be damaged. Get it again.',
    );
  const laidOut = layOut(pages);
  const assembled = assembleText(laidOut.drafts, laidOut.vocabulary);
  const { text, blocks } = assembled;
  const lines = blocks.map(({ start, end }) => text.slice(start, end));
  return {
    text,
    blocks,
    marks: [],
    metadata: {
      title: {
        value: canonicalLine(baseName(fileName)),
        readFrom: 'file name',
        words: null,
        certainty: 'uncertain',
        readings: [],
      },
      ...readTextMetadata(lines),
    },
    images: [],
    mediaType: 'application/pdf',
    encoding: null,
    extractor: 'assay-pdf/1',
    remarks: [...remarks, ...laidOut.remarks],
    pages: placePages(
      pages.map(({ width, height }, index) => ({ width, height, label: String(index + 1) })),
      assembled,
    ),
  };
}
