import { expect, test } from 'vitest';
import { spanOf } from '../../../renderer/features/timeline/spans.ts';

const day = (iso: string) => Date.parse(`${iso}T00:00:00Z`);

/** From the first day to the day after the last. */
const stretch = (first: string, after: string) => ({ start: day(first), end: day(after) });

test.each([
  ['1998-03-03', '1998-03-03', '1998-03-04'],
  ['1998-03', '1998-03-01', '1998-04-01'],
  ['2000-02', '2000-02-01', '2000-03-01'],
  ['1998', '1998-01-01', '1999-01-01'],
  ['199X', '1990-01-01', '2000-01-01'],
  ['18XX', '1800-01-01', '1900-01-01'],
  ['1996/1998', '1996-01-01', '1999-01-01'],
  ['1996-06/1996-10', '1996-06-01', '1996-11-01'],
])('%s is drawn from %s to %s', (edtf, first, after) => {
  expect(spanOf(edtf)).toMatchObject({ ...stretch(first, after), readings: [stretch(first, after)] });
});

test('a season is drawn as its year, for its months depend on where it is', () => {
  expect(spanOf('1997-21')).toMatchObject(stretch('1997-01-01', '1998-01-01'));
});

test('an ambiguous date has each of its readings, the earlier first', () => {
  expect(spanOf('[2011-11-07,2011-07-11]')).toMatchObject({
    ...stretch('2011-07-11', '2011-11-08'),
    readings: [stretch('2011-07-11', '2011-07-12'), stretch('2011-11-07', '2011-11-08')],
  });
});

test('a moment has no width, in any time zone', () => {
  const moment = Date.parse('2024-06-14T09:00:01Z');
  expect(spanOf('2024-06-14T09:00:01Z')).toMatchObject({ start: moment, end: moment });
  expect(spanOf('2024-06-14T14:00:01+05:00')).toMatchObject({ start: moment, end: moment });
});

test('an open end is drawn from the end that is known', () => {
  expect(spanOf('2003/..')).toMatchObject({
    ...stretch('2003-01-01', '2004-01-01'),
    isOpenAtStart: false,
    isOpenAtEnd: true,
  });
  expect(spanOf('/2003')).toMatchObject({ ...stretch('2003-01-01', '2004-01-01'), isOpenAtStart: true });
});

test('the year 33 is not 1933, and years before Christ are in their place', () => {
  expect(new Date(spanOf('0033')?.start ?? 0).toISOString()).toBe('0033-01-01T00:00:00.000Z');
  expect(new Date(spanOf('-0044-03-15')?.start ?? 0).getUTCFullYear()).toBe(-44);
});

test.each(['XXXX-08-05', 'last Friday', '../..', ''])('“%s” cannot be drawn', (edtf) => {
  expect(spanOf(edtf)).toBeNull();
});

test.each([
  ['1978~', true],
  ['1978?', true],
  ['1978', false],
])('%s is approximate: %s', (edtf, isApproximate) => {
  expect(spanOf(edtf)).toMatchObject({ isApproximate });
});
