import { expect, test } from 'vitest';
import { findFurniture } from '../../../../electron/importers/pdf/blocks/furniture.ts';
import type { Line } from '../../../../electron/importers/pdf/lines/line.ts';
import { lineOfWords } from '../../../support/importing/pdf-line.ts';

const page = (number: number, ...lines: readonly (readonly [words: string, y: number])[]) => ({
  height: 800,
  lines: lines.map(([words, y]) => lineOfWords(words, { page: number, y })),
});

const found = (pages: readonly { readonly height: number; readonly lines: readonly Line[] }[]) =>
  [...findFurniture(pages)].map(([{ text, page: number }, role]) => `${number} ${role}: ${text}`);

test('what says the same at the edge of pages but for its number is furniture', () => {
  expect(
    found([
      page(0, ['The Harbour', 40], ['Words of the first page.', 60], ['1', 780]),
      page(1, ['The Harbour', 42], ['Other words stand here.', 60], ['2', 780]),
    ]),
  ).toEqual([
    '0 running-head: The Harbour',
    '1 running-head: The Harbour',
    '0 page-number: 1',
    '1 page-number: 2',
  ]);
});

test('what stands in the middle of pages, at other heights or on one page alone is text', () => {
  expect(
    found([
      page(0, ['Said again', 400], ['Said again', 40], ['i', 780]),
      page(1, ['Said again', 400], ['Said again', 80]),
    ]),
  ).toEqual([]);
});

test('Roman numbers are numbers', () => {
  expect(found([page(0, ['iv', 780]), page(1, ['v', 780])])).toEqual([
    '0 page-number: iv',
    '1 page-number: v',
  ]);
});
