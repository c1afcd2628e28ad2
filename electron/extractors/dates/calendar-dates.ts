import { isRealDay } from '../../../shared/dates/calendar.ts';
import { findDates } from '../../../shared/dates/find-dates.ts';
import { monthNamePattern, monthNumber } from '../../../shared/dates/month-names.ts';
import type { DateCandidate } from './candidate.ts';
import { numberOfOrdinal, ordinalWords } from './ordinals.ts';

const month = `(?<month>${monthNamePattern})(?![\\p{L}\\p{M}])\\.?`;
const ordinal = '(?:st|nd|rd|th)?';
const days = `(?<first>\\d{1,2})${ordinal}(?<join> ?[-–—] ?| to | and | & | until | through )(?<second>\\d{1,2})${ordinal}(?!\\d)`;
const year = '(?:,? ?(?<year>[12]\\d{3})(?!\\d))?';
const severalDays = [
  new RegExp(`(?<![\\p{L}\\p{N}])${days} (?:of )?${month}${year}`, 'giu'),
  new RegExp(`(?<![\\p{L}\\p{N}])${month} ?${days}${year}`, 'giu'),
];

/** Words before figures that make them the number of something else: "version 1.2.2020", "no. 12/3/2020". */
const numberOf =
  /(?:\b(?:v|ver|version|release|build|section|sec|clause|article|art|rule|paragraph|para|chapter|no|nos|number|ref|file|case|ip|isbn|tel|telephone|phone|fax|call|invoice)|[§#+№])[.:]? ?$/iu;

/** "14 March Street". */
const isStreet = /^ (?:Street|St\b|Road|Avenue|Lane|Square|Place|Boulevard|Quay|Gate|Bridge|Chowk)/u;

const inWords = new RegExp(
  `(?<![\\p{L}\\p{N}])(?<ordinal>(?:${ordinalWords})) (?:day )?of ${month}(?:,? (?<year>[12]\\d{3})(?!\\d))?`,
  'giu',
);

/** Finds dates to the day and months with their year, several days of one month, and days without their year. */
export function findCalendarDates(text: string): DateCandidate[] {
  const found: DateCandidate[] = severalDays.flatMap((pattern) => findSeveralDays(text, pattern));
  found.push(...findDaysInWords(text));
  for (const date of findDates(text, { missingYear: 'keep' })) {
    if (/^\d/.test(date.words) && numberOf.test(text.slice(Math.max(0, date.start - 14), date.start)))
      continue;
    const { start, edtf } = date;
    const end = date.words.endsWith('.') ? date.end - 1 : date.end;
    if (isStreet.test(text.slice(end, end + 12))) continue;
    found.push({
      start,
      end: text.charAt(end) === 'ء' ? end + 1 : end,
      meaning: edtf.startsWith('XXXX')
        ? { type: 'partial', edtf }
        : { type: 'calendar', edtf, isAmbiguous: date.certainty === 'ambiguous' },
    });
  }
  return found;
}

/** "The fourth of May", "the twenty-first of June 1998". */
function findDaysInWords(text: string): DateCandidate[] {
  return [...text.matchAll(inWords)].flatMap((match) => {
    const { ordinal = '', month: name = '', year: yearWords } = match.groups ?? {};
    const [day, number] = [numberOfOrdinal(ordinal), monthNumber(name)];
    if (day === null || number === null || /^[a-z]/.test(name)) return [];
    if (!isRealDay(yearWords === undefined ? null : Number(yearWords), number, day)) return [];
    const edtf = `${yearWords ?? 'XXXX'}-${pad(number)}-${pad(day)}`;
    const meaning =
      yearWords === undefined
        ? ({ type: 'partial', edtf } as const)
        : ({ type: 'calendar', edtf, isAmbiguous: false } as const);
    return [{ start: match.index, end: match.index + match[0].length, meaning }];
  });
}

/** "3-5 May 2020" is a stretch, "3 and 5 May 2020" are two days. */
function findSeveralDays(text: string, pattern: RegExp): DateCandidate[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const { first = '', second = '', join = '', month: name = '', year: yearWords } = match.groups ?? {};
    const number = monthNumber(name);
    if (number === null || /^[a-z]/.test(name)) return [];
    const start = match.index;
    const isRange =
      !/and|&/i.test(join) || /between (?:the )?$/i.test(text.slice(Math.max(0, start - 12), start));
    const edtf = edtfOfDays([Number(first), Number(second)], number, { year: yearWords, isRange });
    if (edtf === null) return [];
    const meaning =
      yearWords === undefined
        ? ({ type: 'partial', edtf } as const)
        : ({ type: 'calendar', edtf, isAmbiguous: false } as const);
    const end = start + match[0].length - (match[0].endsWith('.') ? 1 : 0);
    return [{ start, end, meaning }];
  });
}

function edtfOfDays(
  [first, second]: readonly [number, number],
  number: number,
  { year: yearWords, isRange }: Readonly<{ year: string | undefined; isRange: boolean }>,
): string | null {
  const fullYear = yearWords === undefined ? null : Number(yearWords);
  if (first >= second || !isRealDay(fullYear, number, first) || !isRealDay(fullYear, number, second))
    return null;
  const [from, to] = [first, second].map((day) => `${yearWords ?? 'XXXX'}-${pad(number)}-${pad(day)}`);
  return isRange ? `${from}/${to}` : `{${from},${to}}`;
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}
