import { describe, expect, test } from 'vitest';
import { blocksOf, importPdfFixture } from '../../../support/importing/pdf-fixture.ts';

describe('pages of a PDF', () => {
  test('have the labels that the file gives them', async () => {
    const { pages } = await importPdfFixture('labelled.pdf');
    expect(pages?.map(({ label }) => label)).toEqual(['i', 'ii', '1', 'A-1']);
  });

  test('stand upright, whichever side the file turns them to', async () => {
    const { pages, text } = await importPdfFixture('labelled.pdf');
    const page = pages?.[2];
    expect(page).toMatchObject({ width: 600, height: 500 });
    const [run] = page?.runs ?? [];
    expect(text.slice(run?.start, (run?.start ?? 0) + (run?.length ?? 0))).toBe(
      'The quay, drawn from above.',
    );
    expect(run?.turn).toBe(90);
  });

  test('that are pictures hold their place in the text and are counted in the report', async () => {
    const scanned = await importPdfFixture('scanned.pdf');
    expect(blocksOf(scanned)).toEqual(['paragraph: Copy of the log of the north quay.', 'page-image: ']);
    expect(scanned.blocks[1]).toMatchObject({ type: 'page-image', page: 1, start: 35, end: 35 });
    expect(scanned.pages?.map(({ hasText, start }) => [hasText, start])).toEqual([
      [true, 0],
      [false, 35],
      [false, 35],
    ]);
    expect(scanned.remarks).toEqual(['1 of 3 pages is a picture without text.']);
  });
});

describe('text from right to left', () => {
  test('comes in the order in which it is read, in letters instead of their forms', async () => {
    const { text, metadata } = await importPdfFixture('right-to-left.pdf');
    expect(text.split(/[\n]/).join(' ')).toBe(
      'הנמל נשרף בשנת 1997 ולא נבנה שוב. بندرگاہ میں آگ لگ گئی۔ الميناء قديم قارب بلا ضوء قبل الحريق',
    );
    expect(metadata.direction?.value).toBe('rtl');
  });
});

test('what is filled into a form is read with what it was asked for, and no password', async () => {
  const form = await importPdfFixture('form.pdf');
  expect(blocksOf(form)).toEqual([
    'paragraph: Name of the witness: Sara Malik',
    'paragraph: What was seen: Two boats. No light.',
    'paragraph: Place: North quay',
  ]);
});
