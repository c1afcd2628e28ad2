import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  canonicalLine,
  composed,
  normaliseWithOffsets,
  unifyLineEnds,
} from '../../../shared/text/canonical.ts';

test.each([
  ['  a \t\r\n b  ', 'a b'],
  ['a\u00a0b\u2009c\u3000d\u0085e\u2028f', 'a b c d e f'],
  ['\ufeffhar\u00adbour\u0000\u0007\u009b', 'harbour'],
  ['می\u200cشود \u200fa\u200e\u2067b\u2069', 'می\u200cشود \u200fa\u200e\u2067b\u2069'],
  ['e\u0301 e\u00ad\u0301 \u212b', 'é é Å'],
  ['a\ud800b', 'a\ufffdb'],
])('%j is canonically %j', (raw, canonical) => {
  expect(canonicalLine(raw)).toBe(canonical);
});

test('every kind of line end becomes one', () => {
  expect(unifyLineEnds('a\r\nb\rc\u2028d\u2029e\u0085f\vg\fh\n\ni')).toBe('a\nb\nc\nd\ne\nf\ng\nh\n\ni');
});

test('offsets follow their characters through normalisation', () => {
  const { text, moveStart, moveEnd } = normaliseWithOffsets('xe\u0301y\u1112\u1161\u11abz');
  expect(text).toBe('xéy한z');
  expect([0, 1, 2, 3, 4, 5, 7, 8].map(moveStart)).toEqual([0, 1, 1, 2, 3, 3, 4, 5]);
  expect([0, 1, 2, 3, 4, 5, 7, 8].map(moveEnd)).toEqual([0, 1, 2, 2, 3, 4, 4, 5]);
});

test('offsets stay in order and within the text, whatever it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (raw) => {
      const { text, moveStart, moveEnd } = normaliseWithOffsets(raw);
      expect(text).toBe(raw.normalize('NFC'));
      let before = 0;
      for (let offset = 0; offset <= raw.length; offset += 1) {
        expect(moveStart(offset)).toBeGreaterThanOrEqual(before);
        expect(moveEnd(offset)).toBeGreaterThanOrEqual(moveStart(offset));
        expect(moveEnd(offset)).toBeLessThanOrEqual(text.length);
        before = moveStart(offset);
      }
    }),
  );
});

test('a run of marks that no writing has is kept in pieces, so that putting it in order costs no more than its length', () => {
  const marks = '\u0301\u0323'.repeat(500_000);
  const text = composed(`a${marks}`);
  // The letter and one of its marks are one character.
  expect(text.replaceAll('\u034f', '').length).toBe(marks.length);
  expect(text.match(/[\p{M}--\u034f]{65}/v)).toBeNull();
  expect(composed(text)).toBe(text);
  expect(text.normalize('NFC')).toBe(text);
  expect(normaliseWithOffsets(`a${marks}b`).text).toBe(`${text}b`);
  expect(composed(`a${'\u0323'.repeat(64)}`)).toBe(`a${'\u0323'.repeat(64)}`.normalize('NFC'));
});
