import { describe, expect, test } from 'vitest';
import { facts, table } from '../../../electron/cli/table.ts';
import { displayWidth, shortened, terminalText } from '../../../electron/cli/terminal-text.ts';

describe('words from documents on a terminal', () => {
  test('cannot command it, break the line or turn it round', () => {
    expect(terminalText('a\u001b[31mred\u0007\u009b0m\nb\tc\r\nd')).toBe(
      'a\ufffd[31mred\ufffd\ufffd0m b c d',
    );
    expect(terminalText('\u202eabc\u2066d\u2069')).toBe('abcd');
    expect(terminalText('half \ud83d')).toBe('half \ufffd');
  });

  test('keep joiners and marks that Arabic script needs', () => {
    expect(terminalText('می‌خواهم \u200fx')).toBe('می‌خواهم \u200fx');
  });
});

test('width counts what is seen: joined signs as one, East Asian ones as two', () => {
  expect(['abc', 'e\u0301', '青年', '👍🏽', 'آگ'].map(displayWidth)).toEqual([3, 1, 4, 2, 2]);
});

test('shortening cuts between signs and says so', () => {
  expect(shortened('abcdef', 6)).toBe('abcdef');
  expect(shortened('abcdefg', 6)).toBe('abcde…');
  expect(shortened('青年青年', 6)).toBe('青年…');
});

test('a table stands in columns', () => {
  expect(
    table(
      ['id', 'title'],
      [
        ['1', 'One\ntwo'],
        ['22', null],
        ['青', 'three'],
      ],
    ),
  ).toBe('id  title\n1   One two\n22\n青  three\n');
  expect(table(['id'], [])).toBe('');
});

test('facts leave out what is absent', () => {
  expect(
    facts([
      ['title', 'A'],
      ['author', null],
      ['tags', ''],
      ['count', 0],
    ]),
  ).toBe('title  A\ncount  0\n');
});
