import { foldDigits } from '../../../../shared/dates/digits.ts';
import { findDates } from '../../../../shared/dates/find-dates.ts';
import { monthNumber } from '../../../../shared/dates/month-names.ts';
import type { TextRange } from '../../../../shared/model/finding.ts';

/** When the cited words were published, as a citation says it. Offsets are of the words given. */
export interface CitationDate extends TextRange {
  /** EDTF; null for "n.d." and "forthcoming". */
  readonly edtf: string | null;
  /** How much the words alone say that a citation stands here: a bare year says least. */
  readonly precision: 'year' | 'month or day' | 'none given';
}

const year =
  /(?:(?<!\p{L})(c\.|ca\.|circa|about)\s?|(?<![\p{L}\p{N}./:-]))(1[5-9]\d\d|20\d\d)(?:[a-z]|\/\d{2,4}|\s\[\d{4}\]|ء)?(?![\p{L}\p{N}/]|[.-]\d)/gu;
const yearInRange = /(?:[12]\d{3}\s?[-–—]\s?$)|(?:^\s?[-–—]\s?(?:\d{2}|\d{4}|present)\b)/;
const season = /(?<!\p{L})(spring|summer|autumn|fall|winter),?\s(1[5-9]\d\d|20\d\d)(?!\p{N})/giu;
const seasonNumber: Readonly<Record<string, string>> = {
  spring: '21',
  summer: '22',
  autumn: '23',
  fall: '23',
  winter: '24',
};
const monthAndYear = /(?<![\p{L}\p{N}./-])(0?[1-9]|1[0-2])\/((?:19|20)\d\d)(?![\p{L}\p{N}/])/gu;
const noDate =
  /(?<!\p{L})(?:n\.\s?d\.?|no date|undated|forthcoming|in press|op\.\s?cit\.?|loc\.\s?cit\.?)(?!\p{L})/giu;
/** "12-14 Feb 2003" and "Jan.-Mar. 1996": what stands before the last date of a stretch of time. */
const firstDay = /(?<!\d)(\d{1,2})\s?[-–]\s?$/;
const bothDays = /(?<!\d)(\d{1,2})\s?[-–]\s?(\d{1,2})\s$/;
const firstMonth = /(?<!\p{L})(\p{L}{3,9})\.?\s?[-–/]\s?$/u;

/**
 * Finds the dates in the words of a citation, in order, without overlaps: all that the shared dates know, bare years, years with a
 * letter ("2004a"), seasons, stretches of days within a month, "n.d." and its like. Spans of years ("1988-1990") are none.
 */
export function citationDates(words: string): readonly CitationDate[] {
  const folded = foldDigits(words);
  const found: CitationDate[] = findDates(words, { missingYear: 'keep' }).map((date) =>
    withBeginning(folded, {
      start: date.start,
      end: date.end + (/^(?:[a-z]|ء)(?!\p{L})/u.exec(words.slice(date.end))?.[0].length ?? 0),
      edtf: date.edtf,
      precision: 'month or day',
    }),
  );
  for (const match of folded.matchAll(season)) {
    const [all, name = '', inYear = ''] = match;
    const edtf = `${inYear}-${seasonNumber[name.toLowerCase()]}`;
    found.push({ start: match.index, end: match.index + all.length, edtf, precision: 'month or day' });
  }
  for (const { 0: all, 1: month, 2: inYear = '', index } of folded.matchAll(monthAndYear))
    found.push({
      start: index,
      end: index + all.length,
      edtf: `${inYear}-${two(month)}`,
      precision: 'month or day',
    });
  for (const { 0: all, index } of folded.matchAll(noDate))
    found.push({ start: index, end: index + all.length, edtf: null, precision: 'none given' });
  for (const { 0: all, 1: about, 2: digits = '', index } of folded.matchAll(year)) {
    const end = index + all.length;
    if (yearInRange.test(folded.slice(index - 8, index)) || yearInRange.test(folded.slice(end, end + 12)))
      continue;
    found.push({ start: index, end, edtf: about === undefined ? digits : `${digits}~`, precision: 'year' });
  }
  return withoutOverlaps(found);
}

/** Takes in the first day or month of a stretch of time: the EDTF becomes an interval. */
function withBeginning(words: string, date: CitationDate): CitationDate {
  const last = date.edtf ?? '';
  const before = words.slice(Math.max(0, date.start - 12), date.start);
  const interval = (length: number, first: string, end = last): CitationDate =>
    first < end ? { ...date, start: date.start - length, edtf: `${first}/${end}` } : date;
  if (/^\d{4}-\d\d-\d\d$/.test(last)) {
    const day = firstDay.exec(before);
    return day ? interval(day[0].length, `${last.slice(0, 8)}${two(day[1])}`) : date;
  }
  if (!/^\d{4}-\d\d$/.test(last)) return date;
  const days = bothDays.exec(before);
  if (days) return interval(days[0].length, `${last}-${two(days[1])}`, `${last}-${two(days[2])}`);
  const month = firstMonth.exec(before);
  const number = monthNumber(month?.[1] ?? '');
  return month && number !== null
    ? interval(month[0].length, `${last.slice(0, 5)}${two(String(number))}`)
    : date;
}

function two(digits = ''): string {
  return digits.padStart(2, '0');
}

function withoutOverlaps(dates: CitationDate[]): CitationDate[] {
  const kept: CitationDate[] = [];
  for (const date of dates.sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (date.start >= (kept.at(-1)?.end ?? 0)) kept.push(date);
  }
  return kept;
}
