import { type Edtf, type EdtfDate, parseEdtf } from './edtf.ts';
import { englishMonth } from './month-names.ts';

/**
 * Says an EDTF string in English words: `2023-07-29` as "29 July 2023", `[2011-07-11,2011-11-07]` as "11 July 2011 or
 * 7 November 2011". A string that is not EDTF is given back as it is.
 */
export function formatEdtf(edtf: string): string {
  const parsed = parseEdtf(edtf);
  return parsed === null ? edtf : sayEdtf(parsed);
}

function sayEdtf(edtf: Edtf): string {
  switch (edtf.type) {
    case 'date':
      return sayDate(edtf);
    case 'interval':
      return sayInterval(edtf.start, edtf.end);
    case 'set':
      return edtf.members.map(sayDate).join(edtf.meaning === 'one of' ? ' or ' : ' and ');
  }
}

type End = EdtfDate | 'open' | 'unknown';

function sayInterval(start: End, end: End): string {
  if (start === 'open' || end === 'open') {
    if (start === 'open' && end === 'open') return 'at any time';
    if (start === 'open') return `until ${sayEnd(end)}`;
    return `from ${sayEnd(start)} on`;
  }
  return `${sayEnd(start)} to ${sayEnd(end)}`;
}

function sayEnd(end: End): string {
  return typeof end === 'string' ? 'an unknown date' : sayDate(end);
}

function sayDate(date: EdtfDate): string {
  const words = sayDay(date) + (date.time === null ? '' : `, ${date.time.slice(0, 5)}`);
  switch (date.qualifier) {
    case '':
      return words;
    case '?':
      return `perhaps ${words}`;
    case '~':
      return `about ${words}`;
    case '%':
      return `perhaps about ${words}`;
  }
}

const seasons = ['spring', 'summer', 'autumn', 'winter'];

function sayDay({ year, month, day }: EdtfDate): string {
  const yearWords = sayYear(year);
  if (month === null) return yearWords;
  const season = seasons[Number(month) - 21];
  if (season !== undefined) return `${season} ${yearWords}`;
  if (month.includes('X')) return `${yearWords}, month unknown`;
  const monthWords = englishMonth(Number(month));
  const dayIsUnknown = day?.includes('X') ?? false;
  const words = day === null || dayIsUnknown ? monthWords : `${Number(day)} ${monthWords}`;
  const withYear = year === 'XXXX' ? `${words}, year unknown` : `${words} ${yearWords}`;
  return dayIsUnknown ? `${withYear}, day unknown` : withYear;
}

function sayYear(year: string): string {
  if (year.startsWith('Y')) return sayNumber(Number(year.slice(1)));
  if (year === 'XXXX') return 'unknown year';
  if (/^\d{3}X$/.test(year)) return `${year.slice(0, 3)}0s`;
  if (year.includes('X')) return `between ${year.replaceAll('X', '0')} and ${year.replaceAll('X', '9')}`;
  return sayNumber(Number(year));
}

/** The year 0 of ISO 8601 is 1 BC. */
function sayNumber(year: number): string {
  return year > 0 ? String(year) : `${1 - year} BC`;
}
