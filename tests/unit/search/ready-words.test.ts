import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  forgetReadyWords,
  readyWordsInTurns,
  wordsForIndex,
} from '../../../electron/store/search/ready-words.ts';
import { indexForm } from '../../../shared/search/words.ts';

const lines = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 30 }),
      fc.constantFrom('co-', 'operate', 'بندرگاہ میں', 'ﬁre', '港の火事', 'e\u0301', '\u0301', 'ไฟไหม้', ''),
    ),
    { minLength: 1, maxLength: 40 },
  )
  .map((all) => all.join('\n'));

test('words made in turns are those that are made at once', () => {
  fc.assert(
    fc.property(lines, fc.nat(3_000), (words, filling) => {
      const text = `${words}\n${'filling words '.repeat(8_000)}${'x'.repeat(filling)}\n${words}\n${words}`;
      const turns = [...readyWordsInTurns(text)].length;
      expect(turns).toBeGreaterThan(0);
      expect(wordsForIndex(text)).toBe(indexForm(text));
    }),
    { numRuns: 60 },
  );
  forgetReadyWords();
});

test('another text is not given the words of the one before', () => {
  const long = 'harbour fire\n'.repeat(20_000);
  for (const _turn of readyWordsInTurns(long)) expect(wordsForIndex('quay')).toBe('quay');
  expect(wordsForIndex('quay')).toBe('quay');
  for (const _turn of readyWordsInTurns('short')) throw new Error('A short text needs no turn.');
  forgetReadyWords();
});
