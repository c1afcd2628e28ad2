import { describe, expect, test } from 'vitest';
import { findDates } from '../../../shared/dates/find-dates.ts';
import { readDate } from '../../../shared/dates/read-date.ts';

describe('words that mean one date', () => {
  test.each([
    ['2023-07-29', '2023-07-29'],
    ['2015-07-10T09:53:00-04:00', '2015-07-10'],
    ['2018-06-12T23:00:00.000Z', '2018-06-12'],
    ['2023/07/29', '2023-07-29'],
    ['20230729', '2023-07-29'],
    ['1997-12', '1997-12'],
    ['1996', '1996'],
    ['29 July 2023', '2023-07-29'],
    ['29th of July, 2023', '2023-07-29'],
    ['October 21st, 2023', '2023-10-21'],
    ['Oct. 21, 2023', '2023-10-21'],
    ['Sept 5 2023', '2023-09-05'],
    ['Fri, 10 Jul 2015 09:53:00 -0400', '2015-07-10'],
    ['5-Aug-2025', '2025-08-05'],
    ['Dec 1997', '1997-12'],
    ['7/29/2023', '2023-07-29'],
    ['29.07.2023', '2023-07-29'],
    ['11/11/2011', '2011-11-11'],
    ['21 اکتوبر 2023', '2023-10-21'],
    ['۲۱ اکتوبر ۲۰۲۳ء', '2023-10-21'],
    ['٢١ أكتوبر ٢٠٢٣', '2023-10-21'],
    ['اکتوبر ۲۱، ۲۰۲۳', '2023-10-21'],
    ['2015年03月10日', '2015-03-10'],
  ])('%s', (words, edtf) => {
    expect(readDate(words)).toEqual({ edtf, readings: [], certainty: 'certain' });
  });
});

describe('words that mean two dates', () => {
  test.each([
    ['11-07-2011', '2011-07-11', '2011-11-07'],
    ['7/9/2023', '2023-07-09', '2023-09-07'],
    ['٧/٩/٢٠٢٣', '2023-07-09', '2023-09-07'],
  ])('%s keeps both', (words, first, second) => {
    expect(readDate(words)).toEqual({
      edtf: `[${first},${second}]`,
      readings: [first, second],
      certainty: 'ambiguous',
    });
  });

  test('mean one where the order of figures is known', () => {
    expect(readDate('7/9/2023', { numericOrder: 'day first' })?.edtf).toBe('2023-09-07');
    expect(readDate('7/9/2023', { numericOrder: 'month first' })?.edtf).toBe('2023-07-09');
  });
});

test('a year of two digits is uncertain', () => {
  expect(readDate('7/29/98')).toEqual({ edtf: '1998-07-29', readings: [], certainty: 'uncertain' });
});

test('a day without a year is a date only where that is asked for', () => {
  expect(readDate('January 7')).toBeNull();
  expect(readDate('January 7', { missingYear: 'keep' })).toEqual({
    edtf: 'XXXX-01-07',
    readings: [],
    certainty: 'uncertain',
  });
  expect(readDate('they may 5 times', { missingYear: 'keep' })).toBeNull();
});

test.each([
  '',
  'no date at all',
  '31 February 2023',
  '2023-02-30',
  '12.5',
  '99/99/2020',
  '۱۴۰۲/۰۵/۰۷',
  '3/4 of 2020',
])('"%s" holds no date', (words) => {
  expect(readDate(words)).toBeNull();
});

test('dates are found in running text with their places', () => {
  const text = 'Between 28 May 1998 and October 1998, (HRW Dec 1997) and on 30/10/1998 it rained.';
  expect(findDates(text).map(({ start, end, edtf }) => [text.slice(start, end), edtf])).toEqual([
    ['28 May 1998', '1998-05-28'],
    ['October 1998', '1998-10'],
    ['Dec 1997', '1997-12'],
    ['30/10/1998', '1998-10-30'],
  ]);
});
