import { describe, expect, it } from 'vitest';
import { findWords } from '../../../shared/anchoring/find-words.ts';
import { hasSameWords } from '../../../shared/anchoring/same-words.ts';

describe('finding typed words', () => {
  const text = 'A spokesman said “no warning” reached him. No warning.';

  it('gives all places of the very words', () => {
    expect(findWords('no no no', 'no')).toEqual([
      { start: 0, end: 2 },
      { start: 3, end: 5 },
      { start: 6, end: 8 },
    ]);
  });

  it.each(['said  "no\nwarning"', ' said «no warning» ', 'Said “No warning”', 'sáid “no warning”'])(
    'finds %j in other white space, quotation marks, case or accents',
    (words) => {
      expect(findWords(text, words)).toEqual([{ start: 12, end: 29 }]);
    },
  );

  it('gives the places with the same case alone where there are such', () => {
    expect(findWords(text, 'No  warning')).toEqual([{ start: 43, end: 53 }]);
  });

  it('does not find words that are not there', () => {
    expect(findWords(text, 'said yes')).toEqual([]);
    expect(findWords(text, ' ')).toEqual([]);
  });
});

describe('the same words', () => {
  it.each([
    ['“no” – he said', '"no" -  he said'],
    ['eﬃcient ofﬁcer', 'efficient officer'],
    ['the ware-\nhouse', 'the warehouse'],
    ['ware\u00adhouse', 'warehouse'],
    ['ﻻ أعلم', 'لا أعلم'],
    ['e\u0301te\u0301', 'été'],
  ])('%j and %j', (one, other) => {
    expect(hasSameWords(one, other)).toBe(true);
  });

  it.each([
    ['No warning', 'no warning'],
    ['ete', 'été'],
    ['well-known', 'wellknown'],
    ['a\nb', 'ab'],
    ['كتاب', 'کتاب'],
  ])('are not %j and %j', (one, other) => {
    expect(hasSameWords(one, other)).toBe(false);
  });
});
