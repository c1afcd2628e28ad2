import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { pdfFixtures } from '../../../../tools/fixtures/pdf.ts';
import { captureProblems } from '../../../support/importing/capture-invariants.ts';
import { pageProblems } from '../../../support/importing/page-problems.ts';
import { importPdfFixture, pdfFixture } from '../../../support/importing/pdf-fixture.ts';
import { lettersOfImported, lettersOfPdf } from '../../../support/importing/pdf-letters.ts';

const names = readdirSync(new URL('../../../fixtures/formats/pdf/', import.meta.url));

test('every fixture is made', () => {
  expect(names.toSorted()).toEqual(Object.keys(pdfFixtures).toSorted());
});

describe.each(names)('%s', (name) => {
  const password = name.startsWith('locked') ? 'quay' : null;

  test('is made to the same bytes again', () => {
    expect(Buffer.from(pdfFixtures[name]?.() ?? []).equals(pdfFixture(name))).toBe(true);
  });

  test('keeps the rules of canonical text and of pages', async () => {
    const imported = await importPdfFixture(name, password);
    expect([...captureProblems(imported), ...pageProblems(imported)]).toEqual([]);
  });

  // What is filled in stands beside what pdf.js reads of a page, which reads twice what is drawn twice.
  test.skipIf(name === 'form.pdf' || name === 'adorned.pdf')('keeps every letter once', async () => {
    expect(lettersOfImported(await importPdfFixture(name, password))).toEqual(
      await lettersOfPdf(pdfFixture(name), password),
    );
  });
});
