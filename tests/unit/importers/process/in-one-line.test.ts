import { expect, test } from 'vitest';
import { inOneLine, withNameInOneLine } from '../../../../electron/importers/process/in-one-line.ts';

test.each([
  ['A comment by “R.\nNoor”.', 'A comment by “R. Noor”.'],
  ['Two\u2028lines', 'Two lines'],
  ['Cut \ud83d', 'Cut \ufffd'],
  ['As it  is', 'As it  is'],
])('%j is said in one line', (words, said) => {
  expect(inOneLine(words)).toBe(said);
});

test('a part always has a name', () => {
  const part = {
    key: '1',
    relation: 'member',
    bytes: new Uint8Array(),
    url: null,
    capturedAt: null,
  } as const;
  expect(withNameInOneLine({ ...part, name: ' \n ' }).name).toBe('A part without a name');
  expect(withNameInOneLine({ ...part, name: 'log\r.txt' }).name).toBe('log .txt');
});
