import { expect, test } from 'vitest';
import { dateGroup } from '../../../electron/store/table/groups.ts';

test('a date stands in the group of its month, else of its year; one that can be read in two ways in neither', () => {
  expect(
    ['1998-03-09', '1998-03', '1996', '1998-03-09T08:00:00Z', '1998-03~', '1997/1998', '199X'].map(dateGroup),
  ).toEqual(['1998-03', '1998-03', '1996', '1998-03', '1998-03', '1997', '199X']);
  expect(dateGroup('[1998-07-03,1998-03-07]')).toBe('ambiguous');
  expect([dateGroup(null), dateGroup('XXXX-08-05'), dateGroup('soon')]).toEqual([null, null, null]);
});
