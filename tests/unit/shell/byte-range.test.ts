import { expect, test } from 'vitest';
import { mostPartBytes, rangeOf } from '../../../electron/shell/byte-range.ts';

test('one range with both ends is read', () => {
  expect(rangeOf('bytes=0-0')).toEqual({ start: 0, end: 1 });
  expect(rangeOf('bytes=1000-1999')).toEqual({ start: 1000, end: 2000 });
  expect(rangeOf(`bytes=7-${6 + mostPartBytes}`)).toEqual({ start: 7, end: 7 + mostPartBytes });
});

test.each([
  null,
  '',
  'bytes=',
  'bytes=5-4',
  'bytes=0-',
  'bytes=-500',
  'bytes=-5-9',
  'bytes=0-1,4-5',
  'bytes=0x0-0x9',
  'items=0-1',
  'bytes=0-9999999999999999',
  `bytes=0-${mostPartBytes}`,
])('%s asks for nothing that is served', (header) => {
  expect(rangeOf(header)).toBeNull();
});
