import { describe, expect, it } from 'vitest';
import { readTypedDate } from '../../../shared/dates/typed-date.ts';

describe('a typed date of publication', () => {
  it.each([
    ['1998-03-09', '1998-03-09'],
    [' 1998 ', '1998'],
    ['1998-03~', '1998-03~'],
    ['1997/1998', '1997/1998'],
    ['9 March 1998', '1998-03-09'],
    ['October 21st, 2023', '2023-10-21'],
  ])('%j means %s', (typed, edtf) => {
    expect(readTypedDate(typed)).toEqual({ type: 'date', edtf });
  });

  it('is to be chosen where the words allow two dates', () => {
    expect(readTypedDate('11-07-2011')).toEqual({ type: 'choice', readings: ['2011-07-11', '2011-11-07'] });
  });

  it('is none where nothing is typed, and unreadable where there is no such day', () => {
    expect(readTypedDate('  ')).toEqual({ type: 'none' });
    expect(['soon', '1998-02-30'].map(readTypedDate)).toEqual([
      { type: 'unreadable' },
      { type: 'unreadable' },
    ]);
  });
});
