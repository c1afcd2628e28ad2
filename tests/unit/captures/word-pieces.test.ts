import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wordPieces } from '../../../renderer/features/captures/word-pieces.ts';

const say = (pieces: readonly { readonly words: string; readonly isChanged: boolean }[]) =>
  pieces.map(({ words, isChanged }) => (isChanged ? `[${words}]` : words)).join('');

test('words that are not on the other side are marked', () => {
  const { before, after } = wordPieces('at least 31 people had died', 'at least 38 people died');
  expect(say(before)).toBe('at least [31] people [had] died');
  expect(say(after)).toBe('at least [38] people died');
});

test('several changed words in a row are one piece, the space between them included', () => {
  const { before } = wordPieces('the port authority said', 'the union said');
  expect(say(before)).toBe('the [port authority] said');
});

test('words that are the same have no mark, and those of nothing are all marked', () => {
  expect(say(wordPieces('the same', 'the same').after)).toBe('the same');
  expect(say(wordPieces('all of it', '').before)).toBe('[all of it]');
});

test('Urdu words are told apart as words', () => {
  expect(say(wordPieces('اکتیس افراد ہلاک', 'اڑتیس افراد ہلاک').before)).toBe('[اکتیس] افراد ہلاک');
});

test('the pieces of any two quotes are the quotes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (one, other) => {
      const { before, after } = wordPieces(one, other);
      expect(before.map(({ words }) => words).join('')).toBe(one);
      expect(after.map(({ words }) => words).join('')).toBe(other);
    }),
  );
});
