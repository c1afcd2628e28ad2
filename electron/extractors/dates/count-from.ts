import { casual } from 'chrono-node/en';
import type { RelativeCount, RelativePhrase, Which } from './candidate.ts';
import type { ReferenceDay } from './reference-day.ts';

/** Which way words such as "Friday" look that do not say it. */
export type Tense = 'past' | 'future';

const dayMs = 86_400_000;

/**
 * Counts a phrase from a date. Gives EDTF as precise as the words and the date allow ("45 years ago" is a year, "last week" a stretch
 * of seven days), with `~` where the words are vague; null where the date is not known precisely enough, so that nothing is made up.
 */
export function countFrom(
  { count, isVague }: RelativePhrase,
  from: ReferenceDay,
  tense: Tense,
): string | null {
  const edtf = countPlainly(count, from, tense);
  return edtf !== null && isVague && !/[/~]/.test(edtf) ? `${edtf}~` : edtf;
}

function countPlainly(count: RelativeCount, from: ReferenceDay, tense: Tense): string | null {
  switch (count.type) {
    case 'words':
      return countWords(count.words, from);
    case 'week':
      return countWeek(count, from);
    case 'weekday':
      return countWeekday(count, from, tense);
    case 'month':
      return countMonth(count, from, tense);
    case 'season':
      return countSeason(count, from, tense);
    case 'decade':
      return `${Math.floor(from.year / 10) + count.shift}X`;
    case 'same':
      if (count.unit === 'year') return yearOf(from.year);
      if (from.month === null || (count.unit === 'day' && from.day === null)) return null;
      return count.unit === 'month' ? monthOf(from.year, from.month) : isoDay(timeOf(from));
  }
}

/** The date parser is asked about a few words at a time; what it only implies is not taken over. */
function countWords(words: string, from: ReferenceDay): string | null {
  const needsDay = /day|week|night|tomorrow/.test(words);
  if (from.month === null && !/\byears?\b/.test(words)) return null;
  if (from.day === null && needsDay) return null;
  const instant = new Date(timeOf({ ...from, month: from.month ?? 7, day: from.day ?? 15 }));
  const start = casual.parse(words, { instant, timezone: 0 })[0]?.start;
  const year = start?.get('year');
  const month = start?.get('month');
  const day = start?.get('day');
  if (!start || !year || !month || !day || year < 1000 || year > 2999) return null;
  if (start.isCertain('day') && from.day !== null) return isoDay(Date.UTC(year, month - 1, day));
  return start.isCertain('month') ? monthOf(year, month) : yearOf(year);
}

function countWeek(
  { shift, isWeekend }: Extract<RelativeCount, { type: 'week' }>,
  from: ReferenceDay,
): string | null {
  if (from.month === null || from.day === null) return null;
  const today = timeOf(from);
  const monday = today - ((weekdayOf(today) + 6) % 7) * dayMs + shift * 7 * dayMs;
  return `${isoDay(isWeekend ? monday + 5 * dayMs : monday)}/${isoDay(monday + 6 * dayMs)}`;
}

/** "Friday" in a report of a Friday is that day; "last Friday" the one before it, "next Friday" the one after. */
function countWeekday(
  { weekday, which }: Extract<RelativeCount, { type: 'weekday' }>,
  from: ReferenceDay,
  tense: Tense,
): string | null {
  if (from.month === null || from.day === null) return null;
  const today = timeOf(from);
  const ahead = (weekday - weekdayOf(today) + 7) % 7;
  const back = (7 - ahead) % 7;
  if (which === 'last') return isoDay(today - (back || 7) * dayMs);
  if (which === 'next') return isoDay(today + (ahead || 7) * dayMs);
  const isFuture = which === 'this' || tense === 'future';
  return isoDay(isFuture ? today + ahead * dayMs : today - back * dayMs);
}

function countMonth(
  { month, which }: Extract<RelativeCount, { type: 'month' }>,
  from: ReferenceDay,
  tense: Tense,
): string {
  return monthOf(
    yearOfPart(from, { which, tense, isBefore: month < (from.month ?? 12), isSame: month === from.month }),
    month,
  );
}

function countSeason(
  { season, which }: Extract<RelativeCount, { type: 'season' }>,
  from: ReferenceDay,
  tense: Tense,
): string {
  const last = (season - 20) * 3 + 2;
  const isBefore = last < (from.month ?? 12);
  return `${yearOf(yearOfPart(from, { which, tense, isBefore, isSame: false }))}-${season}`;
}

interface YearPart {
  readonly which: Which;
  readonly tense: Tense;
  /** Whether this month or season of the year is over on the day that is counted from. */
  readonly isBefore: boolean;
  readonly isSame: boolean;
}

function yearOfPart({ year }: ReferenceDay, { which, tense, isBefore, isSame }: YearPart): number {
  if (which === 'this') return year;
  if (which === 'last') return isBefore ? year : year - 1;
  if (which === 'next') return isBefore || isSame ? year + 1 : year;
  if (isSame) return year;
  return tense === 'future' ? (isBefore ? year + 1 : year) : isBefore ? year : year - 1;
}

/** Gives a month or day without its year (`XXXX-01-07`, `XXXX-08`) the year that brings it nearest in the direction of the tense. */
export function yearFor(edtf: string, from: ReferenceDay, tense: Tense): number {
  const month = Number(edtf.slice(5, 7));
  const day = /^XXXX-\d\d-(\d\d)/.exec(edtf)?.[1];
  const isSameMonth = month === from.month;
  const isBefore =
    isSameMonth && day !== undefined && from.day !== null
      ? Number(day) < from.day
      : month < (from.month ?? 12);
  const isSame = isSameMonth && (day === undefined || from.day === null || Number(day) === from.day);
  return yearOfPart(from, { which: 'nearest', tense, isBefore, isSame });
}

function timeOf({ year, month, day }: Omit<ReferenceDay, 'edtf'>): number {
  return Date.UTC(year, (month ?? 1) - 1, day ?? 1);
}

function weekdayOf(time: number): number {
  return new Date(time).getUTCDay();
}

function isoDay(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

function monthOf(year: number, month: number): string {
  return `${yearOf(year)}-${String(month).padStart(2, '0')}`;
}

function yearOf(year: number): string {
  return String(year).padStart(4, '0');
}
