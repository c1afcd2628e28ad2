import { expect, test } from 'vitest';
import { compareEdtfNewestFirst } from '../../../shared/dates/compare-edtf.ts';

test('from the newest to the oldest, what has no known year still comes last', () => {
  const dates = [null, '1998-03-09', 'XXXX-08-05', '[2011-07-11,2011-11-07]', '1998-03', '2024'];
  expect(dates.sort(compareEdtfNewestFirst)).toEqual([
    '2024',
    '[2011-07-11,2011-11-07]',
    '1998-03-09',
    '1998-03',
    null,
    'XXXX-08-05',
  ]);
});
