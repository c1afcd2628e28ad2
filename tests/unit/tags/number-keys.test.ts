import { expect, test } from 'vitest';
import { numberKeyOf, numberKeys } from '../../../shared/tags/number-keys.ts';

function codebook(...digits: readonly (number | null)[]) {
  return digits.map((digit, index) => ({ id: String.fromCharCode(97 + index), digit }));
}

function keysOf(tags: ReturnType<typeof codebook>): string {
  return [...numberKeys(tags)].map(([digit, { id }]) => `${digit}${id}`).join(' ');
}

test('the first nine tags of the codebook have the number keys', () => {
  const eleven = codebook(...Array.from({ length: 11 }, () => null));
  expect(keysOf(eleven)).toBe('1a 2b 3c 4d 5e 6f 7g 8h 9i');
});

test('a chosen key takes it from the tag of that place and from no other', () => {
  expect(keysOf(codebook(null, null, null, 1))).toBe('1d 2b 3c');
});

test('a tag with a key of its own leaves the key of its place free', () => {
  expect(keysOf(codebook(7, null))).toBe('2b 7a');
  expect(numberKeyOf(codebook(7, null), 'a')).toBe(7);
  expect(numberKeyOf(codebook(7, 1, null), 'c')).toBe(3);
});

test('a tag beyond the ninth has no key until one is chosen', () => {
  const ten = codebook(...Array.from({ length: 9 }, () => null), null);
  expect(numberKeyOf(ten, 'j')).toBeNull();
});
