import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { ImportLimits } from '../../import-limits.ts';
import { ImportRefusal } from '../../imported.ts';
import { runsOfFields } from './filled-fields.ts';
import { findLines, type LineGroup } from '../lines/find-lines.ts';
import { readPage } from './read-page.ts';
import { type PageOverlay, readPageAnnotations } from './read-page-annotations.ts';
import { showsSomething } from './shows-something.ts';
import { readStructure } from '../tagged/structure.ts';
import { readTagged, type TaggedPage } from '../tagged/tagged-page.ts';

/** A page as it was read. */
export interface ReadPage {
  /** In points, as it stands upright. */
  readonly width: number;
  readonly height: number;
  /** Empty where it has no words. */
  readonly groups: readonly LineGroup[];
  /** Where its structure tells its order and blocks; it has no groups then. */
  readonly tagged: TaggedPage | null;
  /** Whether it shows something, but no words. */
  readonly isPicture: boolean;
  readonly overlay: PageOverlay;
}

/** All pages, and sentences for the import report. */
export interface ReadPages {
  readonly pages: readonly ReadPage[];
  readonly remarks: readonly string[];
}

const emptyPage: ReadPage = {
  width: 595,
  height: 842,
  groups: [],
  tagged: null,
  isPicture: false,
  overlay: { annotations: [], links: [], fields: [] },
};

/** Reads all pages, one after the other. Throws an `ImportRefusal` when none of them can be read or they hold too much. */
export async function readPages(pdf: PDFDocumentProxy, limits: ImportLimits): Promise<ReadPages> {
  const pages: ReadPage[] = [];
  const cut: number[] = [];
  const broken: number[] = [];
  let items = 0;
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number).catch(() => null);
    const read = page && (await readOne(page, number, limits));
    if (read === null) broken.push(number);
    if (read?.isCut) cut.push(number);
    items += read?.items ?? 0;
    if (items > limits.maxPdfItems) refuseTooMuch(limits.maxPdfItems);
    pages.push(read?.page ?? emptyPage);
    page?.cleanup();
  }
  if (broken.length === pdf.numPages)
    throw new ImportRefusal(
      'malformed',
      'No page of this PDF can be read: the file is damaged. Get it again, or open it in another program and print it to a new PDF.',
    );
  const remarks = [
    ...(broken.length > 0 ? [`${pagesNamed(broken)} cannot be read and was left empty.`] : []),
    ...(cut.length > 0
      ? [`${pagesNamed(cut)} holds more pieces of text than are read; the rest was left out.`]
      : []),
  ];
  return { pages, remarks };
}

/** Null for a page that pdf.js cannot make sense of: that does not concern the others. */
async function readOne(page: PDFPageProxy, number: number, limits: ImportLimits) {
  const read = await readPage(page, limits.maxPdfItemsPerPage).catch(() => null);
  if (read === null) return null;
  const { width, height, isCut } = read;
  const overlay = await readPageAnnotations(page, number - 1, limits.maxPdfAnnotationsPerPage);
  const runs = [...read.runs, ...runsOfFields(overlay.fields)];
  const structure = runs.some(({ content }) => content !== null) ? await readStructure(page) : null;
  const tagged = structure && readTagged(number - 1, { ...read, runs }, structure);
  const groups =
    tagged === null ? findLines(number - 1, { ...read, runs }).filter(({ lines }) => lines.length > 0) : [];
  const isPicture = tagged === null && groups.length === 0 && (await showsSomething(page));
  return { page: { width, height, groups, tagged, isPicture, overlay }, isCut, items: runs.length };
}

/** "Page 3", "Each of the pages 1, 4": a subject in the singular, of pages counted from 1. */
export function pagesNamed(numbers: readonly number[]): string {
  const few = numbers.slice(0, 5).join(', ');
  const rest = numbers.length > 5 ? ` and ${numbers.length - 5} more` : '';
  return numbers.length === 1 ? `Page ${few}` : `Each of the pages ${few}${rest}`;
}

function refuseTooMuch(most: number): never {
  throw new ImportRefusal(
    'too large',
    `The PDF holds more than ${most.toLocaleString('en')} pieces of text. Split it and import its parts.`,
  );
}
