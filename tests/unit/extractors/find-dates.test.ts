import { describe, expect, test } from 'vitest';
import { findDates } from '../../../electron/extractors/dates/find-dates.ts';
import { isEdtf } from '../../../shared/dates/edtf.ts';
import { extract } from '../../support/extract.ts';

/** A Tuesday. */
const published = '2025-01-07';

function datesIn(text: string, referenceDate: string | null = published) {
  return extract(findDates, text, { referenceDate });
}

function edtfOf(text: string, referenceDate: string | null = published): string[] {
  return datesIn(text, referenceDate).map(({ value }) => value.edtf);
}

describe('dates that stand for themselves', () => {
  test.each([
    ['It came into being on March 18, 1984 in Tessaly.', '1984-03-18'],
    ['on the 3rd of May 2020', '2020-05-03'],
    ['on Friday, 29 June 2018, at noon', '2018-06-29'],
    ['since 2023-07-29', '2023-07-29'],
    ['In November 1994, the army left.', '1994-11'],
    ['In 1992 the faction left.', '1992'],
    ['after the 1947 partition of the land', '1947'],
    ['the creation of the state (1947)', '1947'],
    ['In the mid-1990s it fought.', '199X'],
    ['during the eighties', '198X'],
    ['the late ’70s', '197X'],
    ['in the early 19th century', '18XX'],
    ['in the twentieth century', '19XX'],
    ['in the 5th century BC', '-04XX'],
    ['in 44 BC', '-0043'],
    ['he joined in ’89', '1989'],
    ['since the 9/11 attacks', '2001-09-11'],
    ['in the spring of 1997', '1997-21'],
    ['the winter 1974-75', '1974-24'],
    ['in the third quarter of 2020', '2020-07/2020-09'],
    ['in the second half of 2018', '2018-07/2018-12'],
    ['between 1996 and 1998', '1996/1998'],
    ['from 1996 to 1998', '1996/1998'],
    ['in 1996-98', '1996/1998'],
    ['in 1996–1998', '1996/1998'],
    ['from 3 to 5 May 2020', '2020-05-03/2020-05-05'],
    ['May 3–5, 2020', '2020-05-03/2020-05-05'],
    ['on 3 and 5 May 2020', '{2020-05-03,2020-05-05}'],
    ['from 28 December to 3 January 1998', '1997-12-28/1998-01-03'],
    ['between June and October 1996', '1996-06/1996-10'],
    ['circa 1890', '1890~'],
    ['the first Monday of March 2014', '2014-03-03'],
    ['the last Friday of March 2014', '2014-03-28'],
    ['the twenty-first of June 1998', '1998-06-21'],
    ['۱۸ مارچ ۱۹۸۴ کو', '1984-03-18'],
    ['مارچ ۱۹۹۹ میں', '1999-03'],
    ['۱۹۹۸ء کے بعد', '1998'],
    ['1990 کی دہائی میں', '199X'],
    ['١٨ مارس ١٩٨٤', '1984-03-18'],
    ['۲۹ ژوئیه ۲۰۲۳', '2023-07-29'],
  ])('%s: %s', (text, edtf) => {
    expect(edtfOf(text)).toEqual([edtf]);
  });

  test('a numeric date that can be read in two ways keeps both', () => {
    const [date] = datesIn('It was signed on 11-07-2011 there.');
    expect(date?.exact).toBe('11-07-2011');
    expect(date?.value).toMatchObject({ edtf: '[2011-07-11,2011-11-07]', isAmbiguous: true });
  });

  test('two decades with "and" between them are two dates', () => {
    expect(edtfOf('the violence of the 1980s and 1990s')).toEqual(['198X', '199X']);
  });
});

describe('dates counted from the document’s date, a Tuesday', () => {
  test.each([
    ['who disappeared last month', '2024-12'],
    ['He said on Friday that', '2025-01-03'],
    ['He said on Tuesday that', '2025-01-07'],
    ['last Friday', '2025-01-03'],
    ['last Tuesday', '2024-12-31'],
    ['next Friday', '2025-01-10'],
    ['the court will meet on Friday', '2025-01-10'],
    ['Yesterday it rained', '2025-01-06'],
    ['the day before yesterday', '2025-01-05'],
    ['tomorrow', '2025-01-08'],
    ['last week', '2024-12-30/2025-01-05'],
    ['last year', '2024'],
    ['next year', '2026'],
    ['45 years ago', '1980'],
    ['Half a century ago', '1975'],
    ['two decades ago', '2005'],
    ['three days ago', '2025-01-04'],
    ['two weeks ago', '2024-12-24~'],
    ['about ten years ago', '2015~'],
    ['a few months ago', '2024-10~'],
    ['in August', '2024-08'],
    ['since January', '2025-01'],
    ['last summer', '2024-22'],
    ['on December 9', '2024-12-09'],
    ['on 3 March last year', '2024-03-03'],
    ['in November of last year', '2024-11'],
    ['the trial ends on Thursday', '2025-01-09'],
    ['over the weekend', '2025-01-04/2025-01-05'],
    ['a hearing set for January 15', '2025-01-15'],
    ['a strike for 18 January', '2025-01-18'],
    ['گزشتہ ماہ', '2024-12'],
    ['گزشتہ روز', '2025-01-06'],
    ['جمعہ کو', '2025-01-03'],
    ['گزشتہ جمعرات کو', '2025-01-02'],
    ['تین سال قبل', '2022'],
    ['الشهر الماضي', '2024-12'],
    ['يوم الجمعة', '2025-01-03'],
    ['سال گذشته', '2024'],
  ])('%s: %s', (text, edtf) => {
    const [date, ...more] = datesIn(text);
    expect(more).toEqual([]);
    expect(date?.value).toMatchObject({ edtf, relativeTo: published });
  });

  test('without a reference date a month keeps its year open, and "last month" is none', () => {
    expect(edtfOf('It began in August.', null)).toEqual(['XXXX-08']);
    expect(edtfOf('It began on 9 August.', null)).toEqual(['XXXX-08-09']);
    expect(edtfOf('It began last month, on Friday.', null)).toEqual([]);
  });

  test('a reference date that is not precise enough is not made so', () => {
    expect(edtfOf('45 years ago, last month, on Friday', '2025')).toEqual(['1980']);
    expect(edtfOf('last month, on Friday', '2025-01')).toEqual(['2024-12']);
    expect(edtfOf('two decades ago, last month', '[2011-07-11,2011-11-07]')).toEqual(['1991']);
  });

  test('a text that states its own date is counted from it', () => {
    expect(edtfOf('Published on 3 May 2020\nHe left last month.', null)).toEqual(['2020-05-03', '2020-04']);
  });
});

describe('dates counted from an event told of before', () => {
  test.each([
    [
      'In 1990 he threatened them. The following year one was beaten. The same year he left.',
      ['1990', '1991', '1991'],
    ],
    ['It was printed in 1909 by Rider. The next year he wrote a guide.', ['1909', '1910']],
    ['By July 1995 it rose, and by the end of that year it fell.', ['1995-07', '1995']],
    ['On 28 May 1998 it was proclaimed. In August he denied it.', ['1998-05-28', '1998-08']],
    ['On 21 October 1974 they fired. Three days later the Ledger wrote.', ['1974-10-21', '1974-10-24']],
  ])('%s', (text, edtfs) => {
    expect(edtfOf(text)).toEqual(edtfs);
  });

  test('a day told of again without its year is the same day', () => {
    const text = 'On 21 October 1974 they fired.\nOn the night of 21 October it lists 58 patients.';
    expect(edtfOf(text)).toEqual(['1974-10-21', '1974-10-21']);
  });

  test('an event of another paragraph is none to count from', () => {
    expect(edtfOf('In 1990 he left.\nThe following year was dry.')).toEqual(['1990']);
  });
});

describe('what a date is the date of', () => {
  test.each([
    ['London [UK], January 7 : A leader has called', 'dateline', '2025-01-07', 'London [UK]'],
    ['KARACHI, Oct 3: The city was shut', 'dateline', '2024-10-03', 'KARACHI'],
    ['CALDER BAY, Orvane, May 12 (RWN) — At least', 'dateline', '2024-05-12', 'CALDER BAY, Orvane'],
    ['کیلڈر بے، ۲۳ اگست (ریڈ وائر نیوز) پورٹ', 'dateline', '2024-08-23', 'کیلڈر بے'],
    ['Published in Dawn, October 21st, 2023', 'publication', '2023-10-21', null],
    ['Posted on: 7/29/2023', 'publication', '2023-07-29', null],
    ['Berit Sand, Hesper Gazette, Friday, June 29, 2018', 'publication', '2018-06-29', null],
    ['A text of 12 March 2022 (updated 3 May 2020)', 'event', '2022-03-12', null],
    ['Last updated 3 May 2020', 'modification', '2020-05-03', null],
    ['A page, https://page.example (accessed 3 May 2020).', 'access', '2020-05-03', null],
    ['Retrieved 12 June 2017 from the site', 'access', '2017-06-12', null],
    ['The report was published on 3 May 2020 there.', 'event', '2020-05-03', null],
    ['He was captured on 3 May 2020.', 'event', '2020-05-03', null],
  ])('%s: %s', (text, role, edtf, place) => {
    expect(datesIn(text)[0]?.value).toMatchObject({ role, edtf, place });
  });

  test.each([
    ['Page last modified: 11-07-2011 15:41:06 ZULU', '11-07-2011 15:41:06 ZULU', 'ZULU'],
    ['Posted 3 May 2020, 4:15 pm PKT', '3 May 2020, 4:15 pm PKT', 'PKT'],
    ['at 2023-07-29T10:20:30+05:00 it', '2023-07-29T10:20:30+05:00', '+05:00'],
    ['on 3 May 2020 at 10.30 they', '3 May 2020 at 10.30', null],
    ['on 3 May 2020, 12 people', '3 May 2020', null],
  ])('%s: time and zone as stated', (text, exact, timeZone) => {
    expect(datesIn(text)[0]).toMatchObject({ exact, value: { timeZone } });
  });
});

describe('what is no date', () => {
  test.each([
    'see page 1998 and section 1973 of it',
    'under Article 232 of the constitution',
    'version 1.2.2020 (build 2011)',
    'call 021-3456-2010 or +92 2011 2012',
    'more than 1998 people, and 2000 voters',
    'Rs 1998, $2001 and €2002',
    'at 14 March Street, room 2004',
    'Resolution 1973 of the council',
    'she may march in the sun, and sat there for 3 years',
    'a 45-year-old man, for three months',
    'on Black Friday, in the Sunday Times, every Monday',
    'it costs 1,998.50',
    '© The Orvane Ledger 2019',
    'torture (HRW Dec 1997), abuses (see, e.g., AI 1 Feb 1996; U.S. DOS Feb 1996)',
    'on 31 February 2020',
    'a resolution of 1800 x 1920 per eye',
    'The World of Tomorrow, in the last year, over the next decade',
    'in ۱۴۰۲/۰۵/۰۷',
  ])('%s', (text) => {
    expect(datesIn(text)).toEqual([]);
  });
});

test('every date is EDTF', () => {
  const text =
    'In 1990, mid-1990s, last week, 3 and 5 May 2020, c. 1890, 11-07-2011, in 44 BC, a few days ago, the fall of 1989.';
  const dates = datesIn(text);
  expect(dates.length).toBe(9);
  expect(dates.filter(({ value }) => !isEdtf(value.edtf))).toEqual([]);
});
