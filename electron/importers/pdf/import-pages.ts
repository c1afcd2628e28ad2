import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { ImportLimits } from '../import-limits.ts';
import { type Imported, ImportRefusal } from '../imported.ts';
import { assembleText, type RunInText } from './blocks/assemble-text.ts';
import { describePdf } from './describe-pdf.ts';
import type { DraftBlock } from './blocks/draft-block.ts';
import { layOut } from './blocks/lay-out.ts';
import { labelPages, readPageLabels } from './reading/page-labels.ts';
import { placePages } from './pages.ts';
import { inTextOrder, markLinks, placeAnnotations } from './places/place-annotations.ts';
import { placeOutline } from './places/place-destinations.ts';
import { readInformation } from './reading/read-information.ts';
import { placeLinks } from './reading/read-links.ts';
import { readOutline } from './reading/read-outline.ts';
import { type ReadPage, type ReadPages, readPages } from './reading/read-pages.ts';
import { composed } from '../../../shared/text/canonical.ts';

/** Imports what the pages of an opened PDF hold. */
export async function importPages(
  pdf: PDFDocumentProxy,
  fileName: string,
  limits: ImportLimits,
): Promise<Imported> {
  const read = await readPages(pdf, limits);
  refuseEmpty(read.pages);
  const { imported } = await putTogether(pdf, fileName, read, limits);
  return imported;
}

/** A document, and which runs of its pages stand where in its text. */
export interface PutTogether {
  readonly imported: Imported;
  readonly runs: readonly RunInText[];
}

/** Puts the pages of an opened PDF together to one text with its layers. */
export async function putTogether(
  pdf: PDFDocumentProxy,
  fileName: string,
  { pages: read, remarks }: ReadPages,
  limits: ImportLimits,
): Promise<PutTogether> {
  const outline = await readOutline(pdf, limits.maxPdfOutlineEntries);
  const information = await readInformation(pdf);
  const labels = await readPageLabels(pdf);

  const laidOut = layOut(read, outline);
  const assembled = assembleText(laidOut.drafts, laidOut.vocabulary);
  const { text, blocks, starts } = assembled;
  const names = labelPages(read.length, labels, laidOut.furniture);
  const frames = read.map(({ width, height }, page) => ({ width, height, label: names[page] ?? '' }));
  const pages = placePages(frames, assembled);
  const links = await placeLinks(
    pdf,
    read.flatMap(({ overlay }) => overlay.links),
    pages,
    text,
  );
  const imported: Imported = {
    text,
    blocks,
    marks: inTextOrder([...markLinks(links, blocks), ...assembled.marks]),
    metadata: describePdf({
      information,
      lines: blocks.map(({ start, end }) => text.slice(start, end)),
      largest: largestWords(laidOut.drafts),
      firstPage: text.slice(0, pages[1]?.start ?? text.length),
      fileName,
    }),
    images: [],
    mediaType: 'application/pdf',
    encoding: null,
    extractor: 'assay-pdf/2',
    remarks: [...remarks, ...laidOut.remarks, ...remarkOnPictures(read)],
    outline: placeOutline(outline, laidOut.headings, starts, pages),
    pages,
    annotations: placeAnnotations(
      read.flatMap(({ overlay }) => overlay.annotations),
      pages,
      text,
    ),
    embedded: information.embedded,
  };
  return { imported, runs: assembled.runs };
}

function refuseEmpty(pages: readonly ReadPage[]): void {
  const isEmpty = pages.every(
    ({ groups, tagged, isPicture, overlay }) =>
      groups.length === 0 && tagged === null && !isPicture && overlay.annotations.length === 0,
  );
  if (!isEmpty) return;
  throw new ImportRefusal(
    'empty',
    'No page of this PDF shows anything; the file may be damaged. Open it in another program, or get it again.',
  );
}

function remarkOnPictures(pages: readonly ReadPage[]): readonly string[] {
  const pictures = pages.filter(({ isPicture }) => isPicture).length;
  if (pictures === 0) return [];
  if (pages.length === 1) return ['The page is a picture without text.'];
  return [
    `${pictures} of ${pages.length} pages ${pictures === 1 ? 'is a picture' : 'are pictures'} without text.`,
  ];
}

/** What stands in the largest type on the first page, where that is a heading. */
function largestWords(drafts: readonly DraftBlock[]): string | null {
  const headings = drafts.filter(({ shape, page }) => shape.type === 'heading' && page === 0);
  const sizeOf = ({ lines }: DraftBlock) => lines[0]?.size ?? 0;
  const largest = headings.reduce<DraftBlock | null>(
    (best, each) => (best === null || sizeOf(each) > sizeOf(best) ? each : best),
    null,
  );
  const words = largest?.lines.map(({ text }) => text).join(' ');
  return words === null || words === undefined ? null : composed(words);
}
