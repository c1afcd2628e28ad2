import { describe, expect, test } from 'vitest';
import { turnBitmap } from '../../../../electron/importers/recognition/grey-bitmap.ts';
import { pngFile } from '../../../../tools/fixtures/png-file.ts';
import { refusalOf } from '../../../support/importing/import-builder.ts';
import { oddScans } from '../../../support/importing/odd-scans.ts';
import { blocksOf, pdfFixture } from '../../../support/importing/pdf-fixture.ts';
import { recogniseFile, scanBitmap, scanFile, scannedPdf, scans } from '../../../support/importing/scans.ts';

const log = scanBitmap(scans.harbourLog);

describe('on an image', { timeout: 60_000 }, () => {
  test('words are recognised, with their heading, their places and how sure they are', async () => {
    const imported = await recogniseFile('log.png', scanFile(scans.harbourLog));
    expect(imported).toMatchObject({
      extractor: 'assay-tesseract/1',
      mediaType: 'image/png',
      recognition: { engine: 'Tesseract 5.1.0', languages: ['eng'], pages: [0] },
      images: [{ mediaType: 'image/png' }],
    });
    expect(imported.recognition?.meanConfidence).toBeGreaterThan(0.9);
    expect(imported.remarks.at(-1)).toBe(
      'The words of one page were recognised by machine (Tesseract 5.1.0; English) and are not proofread.',
    );
    const [title, first, second] = scans.harbourLog.text.split('\n');
    expect(blocksOf(imported)).toEqual([
      'page-image: ',
      `heading 1: ${title}`,
      `paragraph: ${first}`,
      `paragraph: ${second}`,
    ]);
    const [page] = imported.pages ?? [];
    expect(page).toMatchObject({ width: log.width, height: log.height, hasText: true });
    const words = page?.runs.map(({ start, length }) => imported.text.slice(start, start + length));
    expect(words).toEqual(scans.harbourLog.text.split(/\s/));
  });

  test('Arabic is recognised in the order in which it is read', async () => {
    const { text, pages } = await recogniseFile('notice.png', scanFile(scans.arabicNotice), {
      languages: ['ara', 'eng'],
    });
    expect(text.trim().split('\n')[0]).toBe('إعلان من إدارة الميناء');
    expect(text).toContain('قالت إدارة الميناء إن الرصيف الشمالي سيبقى مغلقا حتى نهاية شهر مارس 2019');
    const [first, second] = pages?.[0]?.runs ?? [];
    expect(first?.x).toBeGreaterThan(second?.x ?? Number.POSITIVE_INFINITY);
  });

  test('without any, and of a file of another kind, that is said', async () => {
    const blank = pngFile(300, 200, (x, y) => ((x + y) % 97 === 0 ? 230 : 255));
    expect(await refusalOf(recogniseFile('blank.png', blank))).toMatchObject({
      reason: 'empty',
      message: 'No words could be recognised on this image.',
    });
    const text = new TextEncoder().encode('The quay is closed.');
    expect(await refusalOf(recogniseFile('a.txt', text))).toMatchObject({ reason: 'unsupported' });
  });

  test('that is cut off it is said that it is damaged', async () => {
    const cut = scanFile(scans.harbourLog).subarray(0, 400);
    expect(await refusalOf(recogniseFile('cut.png', cut))).toMatchObject({ reason: 'malformed' });
  });
});

describe('in a PDF', { timeout: 120_000 }, () => {
  test.each(['grey', 'bits', 'stencil'] as const)('a scan kept as %s is read', async (form) => {
    const { text, recognition, pages } = await recogniseFile('log.pdf', scannedPdf([{ picture: log, form }]));
    expect(text).toBe(scans.harbourLog.text);
    expect(recognition?.pages).toEqual([0]);
    expect(pages?.[0]?.runs[0]).toMatchObject({ start: 0, length: 'Harbour'.length, turn: 0 });
  });

  test.each(Object.keys(oddScans))('a scan in %s is read, and its words stand as they are', async (name) => {
    const { text, pages } = await recogniseFile('log.pdf', oddScans[name]?.() ?? new Uint8Array());
    expect(text).toBe(scans.harbourLog.text);
    const [page] = pages ?? [];
    expect([page?.width, page?.height].map((side) => Math.round(side ?? 0))).toEqual([425, 283]);
    expect(page?.runs[0]).toMatchObject({ start: 0, length: 'Harbour'.length, turn: 0 });
    expect(Math.abs((page?.runs[0]?.x ?? 0) - 28.8)).toBeLessThan(2);
  });

  test('columns are read one after the other', async () => {
    const bytes = scannedPdf([{ picture: scanBitmap(scans.twoColumns) }]);
    expect((await recogniseFile('gazette.pdf', bytes)).text).toBe(scans.twoColumns.text);
  });

  test('pages that have text keep it, and only the wanted ones of the others are recognised', async () => {
    const told: string[] = [];
    const bytes = scannedPdf([{ picture: log }, { words: 'Typed at the quay.' }, { picture: log }]);
    const { text, blocks, recognition, remarks } = await recogniseFile('mixed.pdf', bytes, {
      pages: [1, 2, 7],
      onPage: (done, total) => told.push(`${done} of ${total}`),
    });
    expect(text).toBe(`\nTyped at the quay.\n${scans.harbourLog.text}`);
    expect(blocks[0]).toMatchObject({ type: 'page-image', page: 0 });
    expect(recognition?.pages).toEqual([2]);
    expect(told).toEqual(['0 of 1', '1 of 1']);
    expect(remarks).toContain('1 of 3 pages is a picture without text.');
  });

  test('pages that took too much before are left out, and named', async () => {
    const bytes = scannedPdf([{ picture: log }, { picture: log }, { picture: log }]);
    const { recognition, remarks } = await recogniseFile('log.pdf', bytes, {
      leftOut: [
        { page: 0, limit: 'memory' },
        { page: 2, limit: 'time' },
      ],
    });
    expect(recognition?.pages).toEqual([1]);
    expect(remarks.join('\n')).toMatch(/Page 3 took too long.*\nPage 1 takes more memory/);
  });

  test.each([
    ['that the page turns upright', turnBitmap(log, 3), 90, 0],
    ['that lies on its side', turnBitmap(log, 1), 0, 90],
    ['that stands on its head', turnBitmap(log, 2), 0, 180],
  ] as const)('a scan %s is read, and its words stand as they are', async (_, picture, rotate, turn) => {
    const { text, pages } = await recogniseFile('log.pdf', scannedPdf([{ picture, rotate }]));
    expect(text).toBe(scans.harbourLog.text);
    const [page] = pages ?? [];
    const [run] = page?.runs ?? [];
    expect(run?.turn).toBe(turn);
    // The heading begins near the corner that reads as the upper left one.
    const corner = { 0: [0, 0], 90: [page?.width, 0], 180: [page?.width, page?.height] }[turn];
    expect(Math.abs((run?.x ?? 0) - (corner[0] ?? 0))).toBeLessThan(60);
    expect(Math.abs((run?.y ?? 0) - (corner[1] ?? 0))).toBeLessThan(60);
  });

  test('with nothing to recognise anything on, that is said', async () => {
    expect(await refusalOf(recogniseFile('report.pdf', pdfFixture('report.pdf')))).toMatchObject({
      reason: 'unsupported',
      message: 'No page of this PDF is a picture without text, so there is nothing to recognise.',
    });
    const bytes = scannedPdf([{ picture: log }, { words: 'Typed at the quay.' }]);
    expect(await refusalOf(recogniseFile('mixed.pdf', bytes, { pages: [1] }))).toMatchObject({
      reason: 'unsupported',
    });
  });

  test('of pictures without words, that is said', async () => {
    expect(await refusalOf(recogniseFile('scanned.pdf', pdfFixture('scanned.pdf')))).toMatchObject({
      reason: 'empty',
      message: 'Page 2 shows no words that could be recognised.',
    });
  });
});
