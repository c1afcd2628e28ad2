import { describe, expect, test } from 'vitest';
import { compareEdtf, edtfBounds } from '../../../shared/dates/compare-edtf.ts';
import { edtfOneOf, isEdtf, parseEdtf } from '../../../shared/dates/edtf.ts';
import { formatEdtf } from '../../../shared/dates/format-edtf.ts';

describe('parseEdtf', () => {
  test.each([
    '1996',
    '1997-12',
    '2023-07-29',
    '2024-02-29',
    '2023-07-29T10:20:30Z',
    '2023-07-29T10:20:30+05:00',
    '-0044-03-15',
    'Y-170002',
    '2001-21',
    '1984?',
    '2004-06~',
    '2004-06-11%',
    '201X',
    '20XX',
    '2004-XX',
    '1985-04-XX',
    'XXXX-08-05',
    '1964/2008',
    '2004-06/..',
    '../2004',
    '/2004',
    '[2011-07-11,2011-11-07]',
    '{1960,1961-12}',
  ])('accepts %s', (edtf) => {
    expect(isEdtf(edtf)).toBe(true);
  });

  test.each([
    '',
    '96',
    '1997-13',
    '2023-02-29',
    '2023-7-9',
    '2023-07-29T25:00:00Z',
    '2023-25',
    '1996/1997/1998',
    '[]',
    '[2011-07-11,x]',
    '29 July 2023',
    'XXXX-02-30',
  ])('refuses %s', (edtf) => {
    expect(isEdtf(edtf)).toBe(false);
  });

  test('gives the parts of a date', () => {
    expect(parseEdtf('2004-06-11%')).toEqual({
      type: 'date',
      year: '2004',
      month: '06',
      day: '11',
      time: null,
      qualifier: '%',
    });
  });
});

test.each([
  ['2023-07-29', '29 July 2023'],
  ['1997-12', 'December 1997'],
  ['1996', '1996'],
  ['[2011-07-11,2011-11-07]', '11 July 2011 or 7 November 2011'],
  ['{1960,1961-12}', '1960 and December 1961'],
  ['2001-21', 'spring 2001'],
  ['1984?', 'perhaps 1984'],
  ['2004-06~', 'about June 2004'],
  ['2004%', 'perhaps about 2004'],
  ['201X', '2010s'],
  ['20XX', 'between 2000 and 2099'],
  ['2004-XX', '2004, month unknown'],
  ['1985-04-XX', 'April 1985, day unknown'],
  ['XXXX-08-05', '5 August, year unknown'],
  ['1964/2008', '1964 to 2008'],
  ['2004-06/..', 'from June 2004 on'],
  ['../2004', 'until 2004'],
  ['/2004', 'an unknown date to 2004'],
  ['-0043', '44 BC'],
  ['2023-07-29T10:20:30Z', '29 July 2023, 10:20'],
  ['not a date', 'not a date'],
])('%s is said as "%s"', (edtf, words) => {
  expect(formatEdtf(edtf)).toBe(words);
});

test('dates sort by their earliest day, then by their latest, and unknown ones come last', () => {
  const sorted = [
    '-0044-03-15',
    '199X',
    '1996-01-01',
    '1996-01',
    '1996',
    '1997-12',
    '[2011-07-11,2011-11-07]',
    '2023-07-29',
    'XXXX-08-05',
  ];
  expect(sorted.toReversed().sort(compareEdtf)).toEqual(['-0044-03-15', '199X', ...sorted.slice(2)]);
  expect(compareEdtf(null, '2023')).toBe(1);
  expect(compareEdtf(null, null)).toBe(0);
});

test('bounds are the first and the last possible day', () => {
  expect(edtfBounds('2024-02')).toEqual({ earliest: 20240201, latest: 20240229 });
  expect(edtfBounds('201X')).toEqual({ earliest: 20100101, latest: 20191231 });
  expect(edtfBounds('[2011-07-11,2011-11-07]')).toEqual({ earliest: 20110711, latest: 20111107 });
  expect(edtfBounds('2001-21')).toEqual({ earliest: 20010101, latest: 20010331 });
  expect(edtfBounds('nonsense')).toBeNull();
});

test('a set of equal readings is one date, and other sets are in time order', () => {
  expect(edtfOneOf(['2011-11-07', '2011-07-11'])).toBe('[2011-07-11,2011-11-07]');
  expect(edtfOneOf(['2011-11-11', '2011-11-11'])).toBe('2011-11-11');
});
