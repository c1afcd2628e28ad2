import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { ImportLimits } from '../import-limits.ts';
import { type FileToImport, type ImportContext, type Imported, ImportRefusal } from '../imported.ts';
import { importPages } from './import-pages.ts';
import { withPdf } from './open-pdf.ts';

/**
 * Imports a PDF: its words in reading order, with where they stand on its pages. Nothing in it is executed or followed. Throws an
 * `ImportRefusal` when it is locked, damaged, shows nothing or passes a limit.
 */
export function importPdf(
  file: FileToImport,
  limits: ImportLimits,
  { password }: Pick<ImportContext, 'password'>,
): Promise<Imported> {
  return withPdf(file.bytes, password, (pdf) => {
    refuseTooManyPages(pdf, limits.maxPdfPages);
    return importPages(pdf, file.name, limits);
  });
}

/** Throws an `ImportRefusal` for a PDF of more than `most` pages. */
export function refuseTooManyPages({ numPages }: PDFDocumentProxy, most: number): void {
  if (numPages <= most) return;
  const [found, allowed] = [numPages, most].map((count) => count.toLocaleString('en'));
  throw new ImportRefusal(
    'too large',
    `The PDF says it has ${found} pages; at most ${allowed} are imported. Split it and import its parts.`,
  );
}
