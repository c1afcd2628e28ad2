import { existsSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Imported } from '../../../../electron/importers/imported.ts';
import { captureProblems } from '../../../support/importing/capture-invariants.ts';
import { refusalOf } from '../../../support/importing/import-builder.ts';
import { importDocument } from '../../../support/importing/import-document.ts';
import { pageProblems } from '../../../support/importing/page-problems.ts';
import { lettersOfImported, lettersOfPdf } from '../../../support/importing/pdf-letters.ts';

// A corpus of real PDFs stands beside the repository where it may be used; it is no part of it.
const corpus = new URL('../../../../../shared/corpus/pdf/', import.meta.url);
const read = (name: string) => new Uint8Array(readFileSync(new URL(name, corpus)));
const importPdf = (name: string, password: string | null = null) =>
  importDocument({ name, bytes: read(name) }, undefined, { password });

const readable: readonly (readonly [name: string, password: string | null])[] = [
  ['tracemonkey.pdf', null],
  ['ArabicCIDTrueType.pdf', null],
  ['basicapi.pdf', null],
  ['copy_paste_ligatures.pdf', null],
  ['pr6531_1.pdf', 'asdfasdf'],
];

describe.skipIf(!existsSync(corpus))('the PDFs of the corpus', () => {
  test.each(readable)('%s keeps the rules of canonical text and of pages', async (name, password) => {
    const imported = await importPdf(name, password);
    expect([...captureProblems(imported), ...pageProblems(imported)]).toEqual([]);
  });

  test.each(readable)('%s keeps every letter once', async (name, password) => {
    expect(lettersOfImported(await importPdf(name, password))).toEqual(
      await lettersOfPdf(read(name), password),
    );
  });

  test.each([
    ['poppler-395-0-fuzzed.pdf', 'malformed', 'damaged'],
    ['poppler-85140-0.pdf', 'empty', 'No page of this PDF shows anything'],
    ['pr6531_1.pdf', 'locked', 'Give its password'],
  ])('%s is refused as %s', async (name, reason, words) => {
    const refusal = await refusalOf(importPdf(name));
    expect(refusal.reason).toBe(reason);
    expect(refusal.message).toContain(words);
  });

  test('Arabic comes in its logical order', async () => {
    const { text } = await importPdf('ArabicCIDTrueType.pdf');
    expect(text).toBe(Array.from({ length: 4 }, () => 'انواع الخطوط العربية').join(' '));
  });

  test('ligatures come as letters', async () => {
    const { text } = await importPdf('copy_paste_ligatures.pdf');
    expect(text).toBe('abcdeffffiflffifflststghijklmno');
  });

  test('an outline makes headings, and what stands on each page is furniture', async () => {
    const { text, blocks, outline } = await importPdf('basicapi.pdf');
    const words = (type: string) =>
      blocks.filter((block) => block.type === type).map(({ start, end }) => text.slice(start, end));
    expect(words('heading')).toEqual(['Table Of Content', 'Chapter 1', 'Paragraph 1.1']);
    expect(words('furniture')).toEqual(['page 1 / 3', 'page 2 / 3', 'page 3 / 3']);
    expect(outline?.map(({ title, level }) => [title, level])).toEqual([
      ['INDEX', 1],
      ['Chapter 1', 1],
      ['Paragraph 1.1', 2],
    ]);
  });

  test('a scanned page is told of', async () => {
    const { blocks, remarks } = await importPdf('pr6531_1.pdf', 'asdfasdf');
    expect(blocks).toEqual([{ type: 'page-image', page: 0, start: 0, end: 0 }]);
    expect(remarks).toEqual(['The page is a picture without text.']);
  });

  describe('an article in two columns', () => {
    let article: Imported;
    beforeAll(async () => {
      article = await importPdf('tracemonkey.pdf');
    });
    const paragraphs = () => article.blocks.map(({ start, end }) => article.text.slice(start, end));

    test('has its abstract in one block', () => {
      const abstract = paragraphs().find((each) =>
        each.startsWith('Dynamic languages such as JavaScript are more'),
      );
      expect(abstract).toContain('identifies frequently executed loop traces at run-time');
      expect(abstract).toMatch(/speedups of 10x and more for certain benchmark programs\.$/);
      expect(paragraphs().indexOf('Abstract') + 1).toBe(paragraphs().indexOf(abstract ?? ''));
    });

    test.each([
      'traditional compilers need to emit generic code',
      'lazily discovered alternative paths',
      'Collaboration Suite. In this domain',
      'The paper ends with conclusions in Section 9',
      'Researchers have shown how to generate native code with nearly the same structure',
      'In a naïve implementation',
      'math-spectral-norm',
      'stop-the-world',
    ])('reads on over the ends of lines, columns and figures: %s', (words) => {
      expect(article.text).toContain(words);
    });

    test('has all of its headings, by their depth', () => {
      const headings = article.blocks.flatMap((block) =>
        block.type === 'heading' ? [`${block.level} ${article.text.slice(block.start, block.end)}`] : [],
      );
      expect(headings).toEqual([
        '1 Trace-based Just-in-Time Type Specialization for Dynamic Languages',
        '2 Abstract',
        '2 1. Introduction',
        '2 2. Overview: Example Tracing Run',
        '2 3. Trace Trees',
        '3 3.1 Traces',
        '3 3.2 Trace Trees',
        '3 3.3 Blacklisting',
        '2 4. Nested Trace Tree Formation',
        '3 4.1 Nesting Algorithm',
        '3 4.2 Blacklisting with Nesting',
        '2 5. Trace Tree Optimization',
        '3 5.1 Optimizations',
        '3 5.2 Register Allocation',
        '2 6. Implementation',
        '3 6.1 Calling Compiled Traces',
        '3 6.2 Trace Stitching',
        '3 6.3 Trace Recording',
        '3 6.4 Preemption',
        '3 6.5 Calling External Functions',
        '3 6.6 Correctness',
        '2 7. Evaluation',
        '2 8. Related Work',
        '2 9. Conclusions',
        '2 10. Future Work',
        '2 Acknowledgments',
        '2 References',
      ]);
    });

    test('has the rows of its table', () => {
      expect(paragraphs()).toContain('3d-cube\t25\t27\t29\t3\t0\t1.1\t1.1\t1.2\t2.20x');
    });
  });
});
