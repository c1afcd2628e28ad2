import { describe, expect, test } from 'vitest';
import { bracketPairs } from '../../../shared/text/brackets.ts';
import { sentencesIn } from '../../../shared/text/sentences.ts';

function sentences(text: string): string[] {
  return sentencesIn(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end));
}

describe('sentences', () => {
  test.each([
    ['One. Two! Three?', ['One.', 'Two!', 'Three?']],
    [
      'Ten died in the U.S. and one in St. Ives. It was May.',
      ['Ten died in the U.S. and one in St. Ives.', 'It was May.'],
    ],
    ['He left the U.S. The army came.', ['He left the U.S.', 'The army came.']],
    [
      'Mr. A. B. Lund paid 3.5 crowns, e.g. to Dr. Falk. He went.',
      ['Mr. A. B. Lund paid 3.5 crowns, e.g. to Dr. Falk.', 'He went.'],
    ],
    [
      'It fell (see, e.g., LW. Feb 1996; p. 3. And more). It rose.',
      ['It fell (see, e.g., LW. Feb 1996; p. 3. And more).', 'It rose.'],
    ],
    ['It fell. (HRO Dec 1997)', ['It fell.', '(HRO Dec 1997)']],
    ['“Why?” he asked. “No.”', ['“Why?” he asked.', '“No.”']],
    ['One line\nanother', ['One line', 'another']],
    ['پہلا جملہ۔ دوسرا جملہ؟ تیسرا', ['پہلا جملہ۔', 'دوسرا جملہ؟', 'تیسرا']],
    ['An open ( bracket. And on.', ['An open ( bracket.', 'And on.']],
    ['  ', []],
  ])('%s', (text, expected) => {
    expect(sentences(text)).toEqual(expected);
  });

  test('are read within their stretch only', () => {
    const text = 'One. Two. Three.';
    expect(sentencesIn(text, { start: 5, end: 9 })).toEqual([{ start: 5, end: 9 }]);
  });
});

describe('brackets', () => {
  test('pair with what closes them, inner before outer; signs alone are passed over', () => {
    const text = ') (a [b] c) (d [e) ]';
    expect(
      bracketPairs(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end)),
    ).toEqual(['[b]', '(a [b] c)', '(d [e)']);
  });
});
