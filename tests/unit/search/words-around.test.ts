import { expect, test } from 'vitest';
import { wordsAround } from '../../../shared/search/words-around.ts';

const text = 'The inquiry heard that at least 31 people had died in the fire.\nNo warning was given.';

function around(words: string, room: number) {
  const start = text.indexOf(words);
  return wordsAround(text, { start, end: start + words.length }, room);
}

test('whole words stand on either side, with a sign where the text goes on', () => {
  expect(around('31 people', 16)).toEqual({
    before: '…that at least ',
    exact: '31 people',
    after: ' had died in…',
  });
});

test('the beginning and the end of a text are not cut', () => {
  expect(around('The inquiry', 20).before).toBe('');
  expect(around('given.', 20).after).toBe('');
});

test('a line break is a space', () => {
  expect(around('No warning', 11).before).toBe('…the fire. ');
});

test('no character is cut in two where there is no space', () => {
  const cut = wordsAround('𝔄𝔅ℭ𝔇𝔈', { start: 4, end: 5 }, 3);
  expect(cut.before).toBe('…𝔅');
  expect(cut.after).toBe('𝔇…');
});
