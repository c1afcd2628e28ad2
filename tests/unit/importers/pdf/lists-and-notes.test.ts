import { expect, test } from 'vitest';
import { blocksOf, importPdfFixture } from '../../../support/importing/pdf-fixture.ts';

test('bullets, dashes and numbers that count up make lists, a raised sign and small type at the foot a note', async () => {
  const plain = await importPdfFixture('plain.pdf');
  expect(blocksOf(plain)).toEqual([
    'paragraph: The night clerk of the harbour office kept a list of what was found on the quay that night:',
    'list-item: a rope, cut at both ends, which nobody had missed until the morning;',
    'list-item: a lantern without its glass:',
    'list-item: one of those of the pilots,',
    'list-item: as the pilots say;',
    'list-item: two letters.',
    'paragraph: The office answered the letters in this order and kept copies of what it wrote for the inquiry:',
    'list-item: to the insurers;',
    'list-item: to the witnesses.',
    'note: The copies are lost.',
  ]);
  const items = plain.blocks.flatMap((block) =>
    block.type === 'list-item' ? [[block.depth, block.ordinal, block.continued]] : [],
  );
  expect(items).toEqual([
    [0, null, false],
    [0, null, false],
    [1, null, false],
    [1, null, false],
    [0, null, false],
    [0, 1, false],
    [0, 2, false],
  ]);
});

test('the sign of a note stands beside the words, where it was raised', async () => {
  const { marks, text, blocks } = await importPdfFixture('plain.pdf');
  const at = text.indexOf(' for the inquiry');
  expect(marks).toEqual([{ type: 'note-reference', kind: 'footnote', label: '1', start: at, end: at }]);
  expect(blocks.at(-1)).toMatchObject({ type: 'note', kind: 'footnote', label: '1' });
});
