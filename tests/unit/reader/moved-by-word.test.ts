import { expect, test } from 'vitest';
import { movedByWord } from '../../../renderer/features/reader/text/moved-by-word.ts';

const text = 'The port’s insurers, who declined to comment, were absent.';

function move(words: string, end: 'start' | 'end', towards: 'before' | 'after'): string | null {
  const start = text.indexOf(words);
  const moved = movedByWord(text, { start, end: start + words.length }, { end, towards, language: 'en' });
  return moved && text.slice(moved.start, moved.end);
}

test('an end takes the next word in or leaves the last one out, and the other end stays', () => {
  expect(move('declined to', 'end', 'after')).toBe('declined to comment');
  expect(move('declined to', 'end', 'before')).toBe('declined');
  expect(move('declined to', 'start', 'before')).toBe('who declined to');
  expect(move('declined to', 'start', 'after')).toBe('to');
});

test('an end inside a word goes to the end of that word, and over punctuation', () => {
  expect(move('decl', 'end', 'after')).toBe('declined');
  expect(move('comment', 'end', 'after')).toBe('comment, were');
});

test('at least one word is left', () => {
  expect(move('declined', 'end', 'before')).toBeNull();
  expect(move('declined', 'start', 'after')).toBeNull();
});
