import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createCodePointOffsets } from '../../../shared/text/code-points.ts';

test('offsets of both kinds agree with counting by hand, for any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const offsets = createCodePointOffsets(text);
      let utf16 = 0;
      let codePoints = 0;
      for (const character of text) {
        expect(offsets.fromUtf16(utf16)).toBe(codePoints);
        expect(offsets.toUtf16(codePoints)).toBe(utf16);
        utf16 += character.length;
        codePoints += 1;
      }
      expect(offsets.fromUtf16(text.length)).toBe(codePoints);
      expect(offsets.toUtf16(codePoints)).toBe(text.length);
    }),
  );
});

test('an offset inside a surrogate pair counts as before the pair', () => {
  const offsets = createCodePointOffsets('a😀b');
  expect([0, 1, 2, 3, 4].map(offsets.fromUtf16)).toEqual([0, 1, 1, 2, 3]);
});

test('offsets beyond the text end with it', () => {
  const offsets = createCodePointOffsets('😀😀');
  expect(offsets.fromUtf16(99)).toBe(2);
  expect(offsets.toUtf16(99)).toBe(4);
  expect(offsets.fromUtf16(-1)).toBe(0);
  expect(offsets.toUtf16(-1)).toBe(0);
});
