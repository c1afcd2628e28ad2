import { expect, test } from 'vitest';
import { tableCells } from '../../../renderer/features/reader/text/table-cells.ts';
import { nextWordEnd, previousWordStart } from '../../../renderer/features/reader/text/word-boundaries.ts';
import { arabicStyle } from '../../../shared/text/arabic-style.ts';
import { blockDirection, prevailingDirection } from '../../../shared/text/strong-direction.ts';

test.each([
  ['The port', null, 'ltr'],
  ['بندرگاہ میں آگ', null, 'rtl'],
  ['(12) “بندرگاہ”', null, 'rtl'],
  ['12 · 14', null, null],
  ['12 · 14', 'rtl', 'rtl'],
  ['Courier نے کہا کہ آگ دو بجے لگی', 'rtl', 'rtl'],
  ['An English paragraph in an Urdu report', 'rtl', 'ltr'],
  ['آگ, which is fire in Urdu', 'ltr', 'ltr'],
] as const)('%s in a document that runs %s runs %s', (text, documentDirection, direction) => {
  expect(blockDirection(text, documentDirection)).toBe(direction);
});

test('a text runs as most of its letters do', () => {
  expect(prevailingDirection('BBC نے کہا کہ')).toBe('rtl');
  expect(prevailingDirection('12')).toBeNull();
});

test.each([
  ['بندرگاہ میں آگ', 'ur', 'nastaliq'],
  ['بندرگاہ میں آگ', 'ur-PK', 'nastaliq'],
  ['حريق في الميناء', 'ar', 'naskh'],
  ['حريق في الميناء', null, 'naskh'],
  ['آگ ٹھیک دو بجے لگی ہے', null, 'nastaliq'],
  ['The word آگ means fire', 'ur', null],
  ['Fire', null, null],
] as const)('%s in language %s is set in %s', (text, language, style) => {
  expect(arabicStyle(text, language)).toBe(style);
});

test('cells are what stands between tabs, empty ones included', () => {
  const text = 'x\na\t\tbc\ty';
  expect(tableCells(text, { start: 2, end: 7 }).map(({ start, end }) => text.slice(start, end))).toEqual([
    'a',
    '',
    'bc',
  ]);
  expect(tableCells('', { start: 0, end: 0 })).toEqual([{ start: 0, end: 0 }]);
});

test('an end moves by whole words, over punctuation and to the ends of the text', () => {
  const text = 'At 2.14 a.m., the alarm rang.';
  expect(text.slice(0, nextWordEnd(text, 12, 'en'))).toBe('At 2.14 a.m., the');
  expect(text.slice(previousWordStart(text, 14, 'en'))).toMatch(/^a?\.?m\., the/u);
  expect(nextWordEnd(text, text.length, 'en')).toBe(text.length);
  expect(previousWordStart(text, 0, 'en')).toBe(0);
  expect(nextWordEnd('ایک دو', 0, 'not a language')).toBe(3);
});
