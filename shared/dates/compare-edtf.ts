import { daysInMonth } from './calendar.ts';
import { type Edtf, type EdtfDate, parseEdtf } from './edtf.ts';

/** The first and last day an EDTF value may mean, each as the number `yyyymmdd` (negative before the year 0). */
export interface EdtfBounds {
  readonly earliest: number;
  readonly latest: number;
}

/** Gives the bounds of an EDTF string; null when it is not EDTF. An open end is infinite; so is an unknown one. */
export function edtfBounds(edtf: string): EdtfBounds | null {
  const parsed = parseEdtf(edtf);
  return parsed && boundsOf(parsed);
}

/**
 * Orders EDTF strings by their earliest possible day, then by their latest; for `Array.prototype.sort`. What has no
 * known year, is not EDTF or is null comes last.
 */
export function compareEdtf(a: string | null, b: string | null): number {
  const first = edtfSortingBounds(a);
  const second = edtfSortingBounds(b);
  return order(first.earliest, second.earliest) || order(first.latest, second.latest);
}

/** Orders EDTF strings from the latest to the earliest; what has no known year, is not EDTF or is null comes last. */
export function compareEdtfNewestFirst(a: string | null, b: string | null): number {
  const first = edtfSortingBounds(a);
  const second = edtfSortingBounds(b);
  const [hasFirst, hasSecond] = [Number.isFinite(first.earliest), Number.isFinite(second.earliest)];
  return hasFirst && hasSecond ? compareEdtf(b, a) : compareEdtf(a, b);
}

function order(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

/** The bounds that dates are put in order by: both infinite for what has no known year, is not EDTF or is null. */
export function edtfSortingBounds(edtf: string | null): EdtfBounds {
  const unknownYear = edtf === null || edtf.startsWith('XXXX');
  const bounds = unknownYear ? null : edtfBounds(edtf);
  return bounds ?? { earliest: Number.POSITIVE_INFINITY, latest: Number.POSITIVE_INFINITY };
}

function boundsOf(edtf: Edtf): EdtfBounds {
  switch (edtf.type) {
    case 'date':
      return dateBounds(edtf);
    case 'interval':
      return {
        earliest: typeof edtf.start === 'string' ? Number.NEGATIVE_INFINITY : dateBounds(edtf.start).earliest,
        latest: typeof edtf.end === 'string' ? Number.POSITIVE_INFINITY : dateBounds(edtf.end).latest,
      };
    case 'set': {
      const members = edtf.members.map(dateBounds);
      return {
        earliest: Math.min(...members.map((member) => member.earliest)),
        latest: Math.max(...members.map((member) => member.latest)),
      };
    }
  }
}

function dateBounds(date: EdtfDate): EdtfBounds {
  const years = [fillYear(date.year, '0'), fillYear(date.year, '9')];
  const firstYear = Math.min(...years);
  const lastYear = Math.max(...years);
  const [firstMonth, lastMonth] = monthBounds(date.month);
  const firstDay = clamp(fill(date.day ?? 'XX', '0'), 1, 31);
  const lastDay = clamp(fill(date.day ?? 'XX', '9'), 1, daysInMonth(lastYear, lastMonth));
  return {
    earliest: dayNumber(firstYear, firstMonth, firstDay),
    latest: dayNumber(lastYear, lastMonth, lastDay),
  };
}

/** Seasons are taken as quarters of the year, which only serves their order: which months they are differs by hemisphere. */
function monthBounds(month: string | null): readonly [number, number] {
  if (month !== null && /^2[1-4]$/.test(month)) {
    const first = (Number(month) - 21) * 3 + 1;
    return [first, first + 2];
  }
  return [clamp(fill(month ?? 'XX', '0'), 1, 12), clamp(fill(month ?? 'XX', '9'), 1, 12)];
}

function fillYear(year: string, digit: string): number {
  return fill(year.replace('Y', ''), digit);
}

function fill(digits: string, digit: string): number {
  return Number(digits.replaceAll('X', digit));
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}

function dayNumber(year: number, month: number, day: number): number {
  return year * 10_000 + month * 100 + day;
}
