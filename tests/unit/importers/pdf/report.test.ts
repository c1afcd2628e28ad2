import { beforeAll, describe, expect, test } from 'vitest';
import type { Imported } from '../../../../electron/importers/imported.ts';
import { blocksOf, importPdfFixture } from '../../../support/importing/pdf-fixture.ts';

describe('a report in two columns', () => {
  let report: Imported;
  beforeAll(async () => {
    report = await importPdfFixture('report.pdf');
  });
  const find = (words: string) => ({ start: report.text.indexOf(words), words });

  test('is read column after column, with its paragraphs whole', () => {
    expect(blocksOf(report)).toEqual([
      'furniture: HARBOUR REVIEW',
      'heading 1: Two Gates, One Lantern',
      'paragraph: Ilse Marrow, Vale Institute',
      'paragraph: Abstract. The fire at the north quay began shortly before midnight. This review compares what the harbour office, the witnesses and the insurers said of it, and shows that two of the three accounts share one unnamed source.',
      'heading 2: 1. The gates',
      expect.stringMatching(
        /^paragraph: The harbour of Vale has two gates\. .* that the office had given up\.$/,
      ),
      'heading 3: 1.1 The lantern',
      'paragraph: A lantern burns for six hours.',
      'furniture: 41',
      'furniture: TWO GATES',
      'heading 2: 2. The accounts',
      'paragraph: The three accounts were written within a week of each other, and none of them names who saw the lantern. Where they agree, they agree in the very same words, which witnesses that have not spoken to each other hardly ever do. It is this sameness, not the number of the accounts, that has to be explained.',
      'table-row: Account\tDay\tWords',
      'table-row: Office\t6\t410',
      'table-row: Witnesses\t8\t380',
      'table-row: Insurers\t12\t95',
      'paragraph: Table 1. What was said, and when.',
      'furniture: 42',
      'furniture: HARBOUR REVIEW',
      'heading 2: 3. Words kept',
      'paragraph: The committee, the logbook and SeaWatch are named here once more, in one piece each.',
      'furniture: 43',
      'furniture: TWO GATES',
      'paragraph: Printed in Vale by the Harbour Press.',
      'furniture: 44',
    ]);
  });

  test.each([
    ['drops a hyphen that only a line brought', 'This review compares what'],
    ['keeps one that the document writes elsewhere', 'of a long-standing quarrel'],
    ['drops one where the document writes one word elsewhere', 'The logbook of the clerk'],
    ['drops one before an upper-case letter where the document does so', 'in the SeaWatch manner'],
    ['joins words over the edge of a column', 'In the second week the office'],
    ['joins words around a table', 'spoken to each other hardly ever do'],
  ])('%s', (_rule, words) => {
    expect(report.text).toContain(words);
  });

  test('has the labels that are printed on its pages', () => {
    expect(report.pages?.map(({ label }) => label)).toEqual(['41', '42', '43', '44']);
  });

  test('has an outline that leads to its headings', () => {
    expect(report.outline).toEqual([
      { title: 'The gates', level: 1, offset: find('1. The gates').start },
      { title: 'The accounts', level: 1, offset: find('2. The accounts').start },
      { title: 'Words kept', level: 1, offset: find('3. Words kept').start },
    ]);
  });

  test('is described by what it says of itself, and its making is only stated', () => {
    expect(report.metadata).toMatchObject({
      title: { value: 'Two Gates, One Lantern', readFrom: 'PDF Title', certainty: 'certain' },
      author: { value: 'Ilse Marrow', readFrom: 'PDF Author', certainty: 'certain' },
      language: { value: 'en-GB', readFrom: 'PDF Language' },
    });
    expect(report.metadata.published).toBeUndefined();
    expect(report.embedded).toEqual([
      { name: 'Created', value: '2025-01-12T04:30:00.000Z' },
      { name: 'Written by', value: 'Harbour Press' },
    ]);
    expect(report.extractor).toBe('assay-pdf/2');
  });

  test('shows each line where it stands', () => {
    const { start } = find('shortly before midnight');
    const run = report.pages?.[0]?.runs.find((each) => each.start === start);
    expect(run).toMatchObject({ length: 'shortly before midnight. This review com'.length, x: 40, turn: 0 });
    // 448 points above the lower edge, of a page that is 600 high: the baseline is 152 from the top.
    expect(run?.y).toBeGreaterThan(142);
    expect((run?.y ?? 0) + (run?.height ?? 0)).toBeGreaterThan(152);
  });
});
