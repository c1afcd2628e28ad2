import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { EmbeddedFact } from '../../../../shared/model/capture.ts';
import { canonicalLine } from '../../../../shared/text/canonical.ts';
import { readPdfDate } from './pdf-date.ts';

/** What a PDF says of itself, with where it says so. */
export interface PdfInformation {
  readonly title: StatedValue | null;
  readonly author: StatedValue | null;
  readonly publisher: StatedValue | null;
  /** When it was published, in any notation; not when the file was made. */
  readonly published: StatedValue | null;
  /** As it stands: BCP 47 is expected, and not always found. */
  readonly language: StatedValue | null;
  /** Of the file's making: stated, never trusted. */
  readonly embedded: readonly EmbeddedFact[];
}

export interface StatedValue {
  readonly value: string;
  /** Such as `PDF Title`, `XMP dc:title`. */
  readonly readFrom: string;
}

/** Longer values are cut: nothing that long says who wrote something or when. In UTF-16 code units. */
const longest = 500;

/** Reads the information dictionary (ISO 32000-1, 14.3.3) and XMP (ISO 16684-1) of a PDF. */
export async function readInformation(pdf: PDFDocumentProxy): Promise<PdfInformation> {
  const { info, metadata } = await pdf.getMetadata().catch(() => ({ info: {}, metadata: null }));
  const fields = info as Readonly<Record<string, unknown>>;
  const stated = (name: string): StatedValue | null => state(fields[name], `PDF ${name}`);
  const xmp = (name: string): StatedValue | null =>
    state((metadata as { get(name: string): unknown } | null)?.get(name), `XMP ${name}`);
  const fact = (name: string, value: string | undefined): readonly EmbeddedFact[] =>
    value === undefined ? [] : [{ name, value }];
  return {
    title: xmp('dc:title') ?? stated('Title'),
    author: xmp('dc:creator') ?? stated('Author'),
    publisher: xmp('dc:publisher') ?? xmp('prism:publicationname'),
    published: xmp('prism:publicationdate') ?? xmp('prism:coverdate') ?? xmp('dc:date'),
    language: stated('Language') ?? xmp('dc:language'),
    embedded: [
      ...fact('Created', readPdfDate(fields['CreationDate']) ?? xmp('xmp:createdate')?.value),
      ...fact('Modified', readPdfDate(fields['ModDate']) ?? xmp('xmp:modifydate')?.value),
      ...fact('Made with', stated('Creator')?.value),
      ...fact('Written by', stated('Producer')?.value),
      ...fact('Subject', stated('Subject')?.value),
      ...fact('Keywords', stated('Keywords')?.value),
    ],
  };
}

function state(value: unknown, readFrom: string): StatedValue | null {
  const words = Array.isArray(value) ? value.filter((each) => typeof each === 'string').join(', ') : value;
  const line = typeof words === 'string' ? canonicalLine(words.slice(0, longest)) : '';
  return line === '' ? null : { value: line, readFrom };
}
