import { expect, test } from 'vitest';
import { matchesGlob } from '../../../electron/cli/matches-glob.ts';

test.each([
  ['https://harbour.example/fire', '*', true],
  ['https://harbour.example/fire', 'https://harbour.example/*', true],
  ['https://harbour.example/fire', '*/FIRE', true],
  ['https://harbour.example/fire', '*harbour*fire', true],
  ['https://harbour.example/fire', '*/fir?', true],
  ['https://harbour.example/fire', 'fire', false],
  ['https://harbour.example/fire', '*/gate', false],
  ['https://harbour.example/fire', 'https://harbour.example/fire?', false],
  ['', '*', true],
  ['', '?', false],
  ['a', '', false],
])('%s is like %s: %s', (words, pattern, isLike) => {
  expect(matchesGlob(words, pattern)).toBe(isLike);
});

test('stars that fit in many ways cost no more than both lengths', () => {
  expect(matchesGlob('a'.repeat(5_000), `${'*a'.repeat(500)}b`)).toBe(false);
});
