import { beforeAll, describe, expect, test } from 'vitest';
import type { Imported } from '../../../../electron/importers/imported.ts';
import { blocksOf, importPdfFixture } from '../../../support/importing/pdf-fixture.ts';

describe('a PDF that tells its structure', () => {
  let tagged: Imported;
  beforeAll(async () => {
    tagged = await importPdfFixture('tagged.pdf');
  });

  test('is read in the order of its structure, whatever order it is drawn in', () => {
    expect(blocksOf(tagged)).toEqual([
      'furniture: HARBOUR PAPERS',
      'heading 1: What the night clerk kept',
      'paragraph: The clerk kept three things of that night:',
      'list-item: a rope of the north quay, cut at both ends;',
      'list-item: a lantern;',
      'list-item: without its glass;',
      'paragraph: The second column is drawn before the first, and read after it.',
      'table-row: Account\tDay\tWords',
      'table-row: Office of the harbour\t6 March\tThe gate was shut, and nobody passed.',
      'table-row: Insurers\t\tTwo boats came.',
      'figure: ',
      'paragraph: The inventory was signed by the harbourmaster in April.',
      'note: Inventory of the office, page 12.',
      'furniture: HARBOUR PAPERS',
    ]);
  });

  test('has its lists, the head of its table and what is said of its pictures', () => {
    const { blocks } = tagged;
    expect(
      blocks.flatMap((block) => (block.type === 'list-item' ? [[block.depth, block.ordinal]] : [])),
    ).toEqual([
      [0, 1],
      [0, 2],
      [1, null],
    ]);
    expect(blocks.flatMap((block) => (block.type === 'table-row' ? [block.header] : []))).toEqual([
      true,
      false,
      false,
    ]);
    expect(blocks.find(({ type }) => type === 'figure')).toMatchObject({
      alternative: 'A drawing of the north quay',
    });
  });

  test('has the signs of its notes beside its words', () => {
    const sign = tagged.marks.find(({ type }) => type === 'note-reference');
    const at = tagged.text.indexOf('things of that night') + 'things'.length;
    expect(sign).toEqual({ type: 'note-reference', kind: 'footnote', label: '1', start: at, end: at });
  });
});
