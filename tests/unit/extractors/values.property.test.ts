import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findDates } from '../../../electron/extractors/dates/find-dates.ts';
import type { Extractor } from '../../../electron/extractors/extractor-input.ts';
import { findNames } from '../../../electron/extractors/names/find-names.ts';
import { findNumbers } from '../../../electron/extractors/numbers/find-numbers.ts';
import { isEdtf } from '../../../shared/dates/edtf.ts';
import { type Finding, finding } from '../../../shared/model/finding.ts';
import { extract } from '../../support/extract.ts';

const extractors: readonly (readonly [string, Extractor<'date' | 'number' | 'name'>])[] = [
  ['dates', findDates as Extractor<'date' | 'number' | 'name'>],
  ['numbers', findNumbers as Extractor<'date' | 'number' | 'name'>],
  ['names', findNames as Extractor<'date' | 'number' | 'name'>],
];

const words =
  'in on of the and to between from at least about more than hundreds of people killed were 12 1,800 1998 1996-98 11-07-2011 3 May 2020 mid-1990s last month Friday two years ago the following year Altaf Hussain (MQM) Ministry of Finance Karachi, said Mr ' +
  'PORT HESPER, Jan 7 — Page last modified: 15:41:06 ZULU ۲۷ افراد ہلاک گزشتہ ماہ ڈاکٹر سلمان وارو نے ۱۹۹۸ء 19th century $5 million 45% A. B. \ud800 \udfff 😀 ( ) [ ] " ’ \t . ; : / - –';
const anyText = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...words.split(' ')) },
      { weight: 1, arbitrary: fc.string({ maxLength: 6 }) },
    ),
    {
      maxLength: 60,
    },
  )
  .chain((parts) => fc.constantFrom(' ', ' ', '', '\n').map((join) => parts.join(join)));

describe.each(extractors)('%s', (_, extractor) => {
  test('stand in the text as they are quoted, in order and apart from each other', () => {
    fc.assert(
      fc.property(
        anyText,
        fc.constantFrom(null, '2025-01-07', '2025', '[2011-07-11,2011-11-07]'),
        (text, referenceDate) => {
          let last = 0;
          for (const found of extract(extractor, text, { referenceDate }) as readonly Finding[]) {
            expect(found.exact).toBe(text.slice(found.start, found.end));
            expect(found.start).toBeGreaterThanOrEqual(last);
            expect(found.end).toBeLessThanOrEqual(text.length);
            expect(finding.safeParse(found).success).toBe(true);
            if (found.kind === 'date') expect(isEdtf(found.value.edtf)).toBe(true);
            if (found.kind === 'number' && found.value.most !== null)
              expect(found.value.least).toBeLessThanOrEqual(found.value.most);
            last = found.end;
          }
        },
      ),
      { numRuns: 400 },
    );
  });

  test.each([
    ['one run of digits', '1'.repeat(200_000)],
    ['numbers without end', '1 '.repeat(50_000)],
    ['figures with commas', '1,234'.repeat(40_000)],
    ['capitals', 'A '.repeat(100_000)],
    ['capitals and dots', 'A.'.repeat(100_000)],
    ['months', 'in May '.repeat(30_000)],
    ['number words', 'twenty-'.repeat(30_000)],
    ['spaces', ' '.repeat(200_000)],
    ['brackets', '([{'.repeat(70_000)],
    ['lone surrogates', '\ud800'.repeat(200_000)],
    ['Arabic letters', 'ا'.repeat(200_000)],
    ['numeric dates without end', '11/07/'.repeat(30_000)],
  ])('come to an end on %s', (_name, text) => {
    for (const found of extract(extractor, text))
      expect(found.exact).toBe(text.slice(found.start, found.end));
  });
});
