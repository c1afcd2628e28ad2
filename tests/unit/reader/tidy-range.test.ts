import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tidyRange } from '../../../renderer/features/reader/text/tidy-range.ts';

const text = 'First block.\nSecond block.\na\tb\tc';

function words(anchor: number, focus: number): string | null {
  const range = tidyRange(text, anchor, focus);
  return range && text.slice(range.start, range.end);
}

test('a triple click, which ends at the start of the next block, selects its own block only', () => {
  expect(words(0, 13)).toBe('First block.');
});

test('a selection that begins at the end of a block begins with the next one', () => {
  expect(words(12, 19)).toBe('Second');
});

test('separators of cells and trailing spaces are not part of what was meant', () => {
  expect(words(27, 30)).toBe('a\tb');
  expect(words(0, 6)).toBe('First');
});

test('a reversed selection is the same selection', () => {
  expect(words(19, 12)).toBe('Second');
});

test('a selection of nothing but white space is no selection', () => {
  expect(words(12, 13)).toBeNull();
  expect(words(5, 5)).toBeNull();
});

test('a selection over everything keeps the first and the last character', () => {
  expect(tidyRange(text, -4, 900)).toEqual({ start: 0, end: text.length });
});

test('no selection begins or ends inside a surrogate pair or with white space', () => {
  const anyText = fc.string({ unit: fc.constantFrom('a', ' ', '\n', '\t', '\u{1f525}', 'ی', '\u200c') });
  fc.assert(
    fc.property(anyText, fc.nat(60), fc.nat(60), (given, anchor, focus) => {
      const range = tidyRange(given, anchor, focus);
      if (range === null) return;
      const quote = given.slice(range.start, range.end);
      expect(quote.isWellFormed()).toBe(true);
      expect(quote).toBe(quote.trim());
      expect(quote).not.toBe('');
    }),
  );
});
