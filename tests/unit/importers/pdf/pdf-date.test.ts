import { expect, test } from 'vitest';
import { readPdfDate } from '../../../../electron/importers/pdf/reading/pdf-date.ts';

test.each([
  ["D:20090401163925-07'00'", '2009-04-01T23:39:25.000Z'],
  ["D:20250112093000+05'30'", '2025-01-12T04:00:00.000Z'],
  ['D:20250112093000Z', '2025-01-12T09:30:00.000Z'],
  ['D:20250112', '2025-01-12T00:00:00.000Z'],
  ['D:2025', '2025-01-01T00:00:00.000Z'],
  ['20250112093000', '2025-01-12T09:30:00.000Z'],
  ['D:20251350', null],
  ['yesterday', null],
  ['', null],
  [undefined, null],
])('%j is %s', (written, expected) => {
  expect(readPdfDate(written)).toBe(expected);
});
