import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readPageRanges, writePageRanges } from '../../../shared/recognition/page-ranges.ts';

test.each([
  ['1', [0]],
  ['1-3, 7', [0, 1, 2, 6]],
  [' 7;1–2 2 ', [0, 1, 6]],
])('pages written as “%s” are read', (written, pages) => {
  expect(readPageRanges(written, 7)).toEqual(pages);
});

test.each(['', '0', '8', '3-2', 'one', '1-', '1--2', '99999999'])(
  '“%s” names no pages of seven',
  (written) => {
    expect(readPageRanges(written, 7)).toBeNull();
  },
);

test('what is written is read as it was', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 500 }), { minLength: 1 }), (some) => {
      const pages = some.toSorted((one, other) => one - other);
      expect(readPageRanges(writePageRanges(pages), 501)).toEqual(pages);
    }),
  );
});
