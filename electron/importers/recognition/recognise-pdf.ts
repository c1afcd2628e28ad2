import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { RecognitionPages } from '../../../shared/model/recognition.ts';
import type { ImportLimits } from '../import-limits.ts';
import { type FileToImport, type Imported, ImportRefusal } from '../imported.ts';
import { putTogether } from '../pdf/import-pages.ts';
import { refuseTooManyPages } from '../pdf/import-pdf.ts';
import { withPdf } from '../pdf/open-pdf.ts';
import { pagesNamed, type ReadPage, type ReadPages, readPages } from '../pdf/reading/read-pages.ts';
import { drawPage } from './draw-page.ts';
import { placeLines } from './place-lines.ts';
import { recognisePicture } from './recognise-picture.ts';
import { createRecogniser, type Recogniser } from './recogniser.ts';
import type { RecognitionContext } from './recognition-context.ts';
import { withRecognition } from './with-recognition.ts';

/**
 * Imports a PDF with the words that are recognised on its pages without text. Throws an `ImportRefusal` as its importer does, and
 * where there is no such page or nothing was found.
 */
export function recognisePdf(
  { name, bytes }: FileToImport,
  limits: ImportLimits,
  context: RecognitionContext,
): Promise<Imported> {
  const { password, languages } = context;
  return withPdf(bytes, password, async (pdf) => {
    refuseTooManyPages(pdf, limits.maxPdfPages);
    const read = await readPages(pdf, limits);
    const chosen = choosePages(read.pages, context.pages);
    const { engine, pages } = await withPdf(
      bytes,
      password,
      (pictures) => recognisePages(pictures, read, chosen, context),
      { type: 'pictures', mostPixels: limits.maxRecognisedPixels },
    );
    const { imported, runs } = await putTogether(pdf, name, pages, limits);
    return withRecognition(imported, runs, { engine, languages });
  });
}

/** Pages to recognise, counted from 0, in order. */
function choosePages(pages: readonly ReadPage[], wanted: RecognitionPages): readonly number[] {
  const isWanted = (page: number) => wanted === 'without-text' || wanted.includes(page);
  const chosen = pages.flatMap(({ isPicture }, page) => (isPicture && isWanted(page) ? [page] : []));
  if (chosen.length > 0) return chosen;
  throw new ImportRefusal(
    'unsupported',
    wanted === 'without-text'
      ? 'No page of this PDF is a picture without text, so there is nothing to recognise.'
      : 'None of these pages is a picture without text, so there is nothing to recognise. Choose others.',
  );
}

/** What became of a page. */
type PageOutcome = 'recognised' | 'without words' | 'without pictures' | 'broken' | 'too slow' | 'too large';

async function recognisePages(
  pdf: PDFDocumentProxy,
  read: ReadPages,
  chosen: readonly number[],
  { languages, leftOut, onPage }: RecognitionContext,
): Promise<{ readonly engine: string; readonly pages: ReadPages }> {
  let recogniser = await createRecogniser(languages);
  const { engine } = recogniser;
  const pages = [...read.pages];
  const outcomes = new Map<number, PageOutcome>(
    leftOut.map(({ page, limit }) => [page, limit === 'time' ? 'too slow' : 'too large']),
  );
  const left = chosen.filter((page) => !outcomes.has(page));
  onPage(0, left.length, left[0] ?? null);
  for (const [index, page] of left.entries()) {
    const before = pages[page];
    if (before === undefined) continue;
    try {
      const after = await recognisePage(pdf, page, before, recogniser);
      outcomes.set(page, after.outcome);
      pages[page] = after.read;
    } catch {
      // What was thrown out of WebAssembly may have left its memory in any state.
      recogniser = await createRecogniser(languages);
      outcomes.set(page, 'broken');
    }
    onPage(index + 1, left.length, left[index + 1] ?? null);
  }
  const remarks = remarkOn(outcomes);
  if (![...outcomes.values()].includes('recognised')) throw new ImportRefusal('empty', remarks.join(' '));
  return { engine, pages: { pages, remarks: [...read.remarks, ...remarks] } };
}

async function recognisePage(
  pdf: PDFDocumentProxy,
  number: number,
  before: ReadPage,
  recogniser: Recogniser,
): Promise<{ readonly read: ReadPage; readonly outcome: PageOutcome }> {
  const page = await pdf.getPage(number + 1);
  const drawn = await drawPage(page);
  page.cleanup();
  if (drawn === null) return { read: before, outcome: 'without pictures' };
  const { bitmap, dotsPerInch } = drawn;
  const picture = recognisePicture(recogniser, bitmap, dotsPerInch);
  const { width, height } = before;
  const groups = placeLines(picture, { page: number, width, height, pointsPerPixel: 72 / dotsPerInch });
  if (groups.length === 0) return { read: before, outcome: 'without words' };
  return { read: { ...before, groups, tagged: null, isPicture: false }, outcome: 'recognised' };
}

function remarkOn(outcomes: ReadonlyMap<number, PageOutcome>): readonly string[] {
  const numbers = (outcome: PageOutcome) =>
    [...outcomes].flatMap(([page, became]) => (became === outcome ? [page + 1] : []));
  const say = (outcome: PageOutcome, words: string) => {
    const those = numbers(outcome);
    return those.length === 0 ? [] : [`${pagesNamed(those)} ${words}`];
  };
  return [
    ...say('without words', 'shows no words that could be recognised.'),
    ...say('without pictures', 'is drawn with lines, not scanned, so no words could be recognised on it.'),
    ...say('broken', 'could not be recognised: its picture is damaged or too large.'),
    ...say(
      'too slow',
      'took too long and was left out. Recognise it alone, in fewer languages, or scan it anew.',
    ),
    ...say('too large', 'takes more memory than a page may and was left out. Scan it less finely.'),
  ];
}
