import { describe, expect, test } from 'vitest';
import { ImportRefusal } from '../../../../electron/importers/imported.ts';
import { captureProblems } from '../../../support/importing/capture-invariants.ts';
import { hostilePdfs } from '../../../support/importing/hostile-pdfs.ts';
import { importBytes, refusalOf } from '../../../support/importing/import-builder.ts';
import { pageProblems } from '../../../support/importing/page-problems.ts';
import { pdfFixture } from '../../../support/importing/pdf-fixture.ts';

/** Imports a PDF, or says why it was refused; anything else that is thrown fails the test. */
async function outcomeOf(bytes: Uint8Array) {
  try {
    const imported = await importBytes('hostile.pdf', bytes);
    expect([...captureProblems(imported), ...pageProblems(imported)]).toEqual([]);
    return imported.text.slice(0, 20);
  } catch (error) {
    if (error instanceof ImportRefusal) return error.reason;
    throw error;
  }
}

describe('a PDF that is written to do harm is imported within limits, or refused', () => {
  test.each([
    ['a million texts', 'Some words of a text'],
    ['a form that draws itself', 'Some words of a text'],
    ['two thousand million pages', 'Some words of a text'],
    ['a tree of pages that holds itself', 'malformed'],
    ['a content that is its own length', 'empty'],
    ['a chain of references in a ring', 'Some words of a text'],
    ['an outline in a ring', 'Some words of a text'],
    ['a name tree in a ring', 'Some words of a text'],
    ['brackets in brackets', 'malformed'],
    ['dictionaries in dictionaries', 'malformed'],
    ['four thousand links', 'Some words of a text'],
    ['numbers beyond all measure', 'Some words of a text'],
    ['a page without any size', 'Some words of a text'],
  ])('%s: %s', { timeout: 60_000 }, async (name, expected) => {
    expect(await outcomeOf(hostilePdfs[name]?.() ?? new Uint8Array())).toBe(expected);
  });

  test.each(['report.pdf', 'marked.pdf', 'locked-aes.pdf'])(
    '%s, cut off anywhere',
    { timeout: 60_000 },
    async (name) => {
      const whole = pdfFixture(name);
      for (let tenth = 1; tenth < 10; tenth += 1)
        await outcomeOf(whole.subarray(0, Math.floor((whole.length * tenth) / 10)));
    },
  );

  test('what is left out of a page is told of', async () => {
    const imported = await importBytes('report.pdf', pdfFixture('report.pdf'), { maxPdfItemsPerPage: 10 });
    expect(imported.remarks).toEqual([
      'Each of the pages 1, 2 holds more pieces of text than are read; the rest was left out.',
    ]);
  });

  test('more pages, or more text, than are imported is refused with what to do', async () => {
    const bytes = pdfFixture('report.pdf');
    const pages = await refusalOf(importBytes('report.pdf', bytes, { maxPdfPages: 3 }));
    const items = await refusalOf(importBytes('report.pdf', bytes, { maxPdfItems: 20 }));
    expect([pages.reason, pages.message]).toEqual([
      'too large',
      'The PDF says it has 4 pages; at most 3 are imported. Split it and import its parts.',
    ]);
    expect([items.reason, items.message]).toEqual([
      'too large',
      'The PDF holds more than 20 pieces of text. Split it and import its parts.',
    ]);
  });
});
