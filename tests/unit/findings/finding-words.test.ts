import { describe, expect, it } from 'vitest';
import {
  dateWords,
  findingLine,
  numberWords,
  precisionWords,
  readingsOf,
} from '../../../renderer/features/findings/finding-words.ts';

describe('a date in words', () => {
  it.each([
    ['1998-03-09', '9 March 1998'],
    ['1997-12', 'December 1997, to the month'],
    ['1996', '1996, to the year'],
    ['199X', '1990s, not to the year'],
    ['1997-21', 'spring 1997, to the season'],
    ['1997/1998', '1997 to 1998'],
  ])('says of %s how exact it is: %s', (edtf, words) => {
    expect(dateWords(edtf)).toBe(words);
  });

  it('has no words for how exact a day is', () => {
    expect(precisionWords('1998-03-09')).toBeNull();
  });

  it('gives the readings of one that can be read in several ways', () => {
    expect(readingsOf('[2011-07-11,2011-11-07]')).toEqual(['2011-07-11', '2011-11-07']);
    expect(readingsOf('{2011-07-11,2011-11-07}')).toEqual([]);
    expect(readingsOf('2011')).toEqual([]);
    expect(readingsOf(null)).toEqual([]);
  });
});

describe('a number in words', () => {
  const value = { least: 3600, most: 3600, isApproximate: false, unit: 'people', matter: 'killed' };
  it.each([
    [value, '3,600 people killed'],
    [{ ...value, most: null }, '3,600 or more people killed'],
    [{ ...value, least: 20, most: 30 }, '20 to 30 people killed'],
    [{ ...value, isApproximate: true, matter: '' }, 'about 3,600 people'],
  ])('says %j as “%s”', (number, words) => {
    expect(numberWords(number)).toBe(words);
  });
});

it('says a mention by its name and date', () => {
  const value = {
    form: 'parenthesised' as const,
    name: 'HRW',
    isAnonymous: false,
    use: 'paraphrases' as const,
    date: '1997-12',
    dateWords: 'Dec 1997',
    scope: null,
  };
  const finding = { kind: 'mention' as const, start: 0, end: 12, exact: 'HRW Dec 1997', value };
  expect(findingLine(finding)).toBe('HRW, December 1997');
  expect(findingLine({ ...finding, value: { ...value, date: null } })).toBe('HRW');
});
