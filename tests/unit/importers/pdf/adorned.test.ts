import { expect, test } from 'vitest';
import { blocksOf, importPdfFixture } from '../../../support/importing/pdf-fixture.ts';

test('words are read as they are meant, whatever is done to them for their looks', async () => {
  expect(blocksOf(await importPdfFixture('adorned.pdf'))).toEqual([
    'heading 1: LANTERN HOUSE',
    'paragraph: The quay of the old harbour was built of stone from the river, and so it did not burn.',
    'paragraph: Nobody was heard.',
    'paragraph: The clerk saw nothing 7 and wrote nothing down.',
    'paragraph: Words of a layer that is not drawn.',
    'paragraph: A flask held 30 cm3 of oil.',
    'paragraph: White words on white.',
  ]);
});

test('raised words are marked, and numbers that lead to no note stay beside the word', async () => {
  const { marks, text } = await importPdfFixture('adorned.pdf');
  const raised = marks.map(({ type, start, end }) => [type, text.slice(start - 2, end)]);
  expect(raised).toEqual([
    ['superscript', 'g 7'],
    ['superscript', 'cm3'],
  ]);
});

test('what stands beyond the page is left out', async () => {
  const { text } = await importPdfFixture('adorned.pdf');
  expect(text).not.toContain('nobody can read');
});
