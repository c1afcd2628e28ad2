import { isRealDay } from './calendar.ts';

/**
 * Extended Date/Time Format (ISO 8601-2:2019, https://www.loc.gov/standards/datetime/): level 0, level 1, the "one
 * of a set" and "all of a set" lists, and unspecified digits anywhere (`XXXX-08-05`: the year is not known).
 */
export type Edtf = EdtfDate | EdtfInterval | EdtfSet;

/** One date. Years, months and days are kept as written, `X` standing for an unknown digit. */
export interface EdtfDate {
  readonly type: 'date';
  /** Four digits or X, with a leading minus before the year 0; more than four after the letter `Y`. */
  readonly year: string;
  /** `01`-`12`, a season `21`-`24`, or with X; null when the date has a year only. */
  readonly month: string | null;
  readonly day: string | null;
  /** `hh:mm:ss` with its zone, if any; null for a date. */
  readonly time: string | null;
  /** `?` uncertain, `~` approximate, `%` both, empty when neither. */
  readonly qualifier: '' | '?' | '~' | '%';
}

/** A stretch of time; an end may be open (`..`) or unknown (nothing written). */
export interface EdtfInterval {
  readonly type: 'interval';
  readonly start: EdtfDate | 'open' | 'unknown';
  readonly end: EdtfDate | 'open' | 'unknown';
}

/** `[a,b]`: one of the members; `{a,b}`: all of them. */
export interface EdtfSet {
  readonly type: 'set';
  readonly meaning: 'one of' | 'all of';
  readonly members: readonly EdtfDate[];
}

const datePattern =
  /^(-?[\dX]{4}|Y-?\d{5,})(?:-([\dX]{2})(?:-([\dX]{2}))?)?(?:T(\d{2}:\d{2}:\d{2}(?:Z|[+-]\d{2}(?::\d{2})?)?))?([?~%]?)$/;

/** Reads an EDTF string; null when it is not one (a day that does not exist included). */
export function parseEdtf(text: string): Edtf | null {
  const set = /^\[(.+)\]$|^\{(.+)\}$/.exec(text);
  if (set) return parseSet(set[1] === undefined ? 'all of' : 'one of', set[1] ?? set[2] ?? '');
  if (text.includes('/')) return parseInterval(text);
  return parseDate(text);
}

/** Whether `text` is an EDTF string that `parseEdtf` reads. */
export function isEdtf(text: string): boolean {
  return parseEdtf(text) !== null;
}

/** Writes the EDTF "one of" set of `readings`, in time order; a single reading stands alone. */
export function edtfOneOf(readings: readonly string[]): string {
  const members = [...new Set(readings)].sort();
  return members.length === 1 ? (members[0] ?? '') : `[${members.join(',')}]`;
}

function parseSet(meaning: EdtfSet['meaning'], list: string): EdtfSet | null {
  const members = list.split(',').map((member) => parseDate(member.trim()));
  return members.every((member) => member !== null) ? { type: 'set', meaning, members } : null;
}

function parseInterval(text: string): EdtfInterval | null {
  const ends = text.split('/').map(parseIntervalEnd);
  const [start, end] = ends;
  if (ends.length !== 2 || !start || !end) return null;
  return { type: 'interval', start, end };
}

function parseIntervalEnd(text: string): EdtfDate | 'open' | 'unknown' | null {
  if (text === '') return 'unknown';
  return text === '..' ? 'open' : parseDate(text);
}

function parseDate(text: string): EdtfDate | null {
  const match = datePattern.exec(text);
  if (!match) return null;
  const [, year = '', month = null, day = null, time = null, qualifier = ''] = match;
  if (!isPossible(year, month, day)) return null;
  if (time !== null && (day === null || !isPossibleTime(time))) return null;
  return { type: 'date', year, month, day, time, qualifier: qualifier as EdtfDate['qualifier'] };
}

function isPossible(year: string, month: string | null, day: string | null): boolean {
  if (month === null) return true;
  if (month.includes('X')) return /^[01X]/.test(month) && (day === null || /^[0-3X]/.test(day));
  const monthNumber = Number(month);
  if (monthNumber >= 21 && monthNumber <= 24) return day === null;
  if (monthNumber < 1 || monthNumber > 12) return false;
  if (day === null) return true;
  if (day.includes('X')) return /^[0-3X]/.test(day);
  return isRealDay(/^-?\d{4}$/.test(year) ? Number(year) : null, monthNumber, Number(day));
}

function isPossibleTime(time: string): boolean {
  const [hours = 0, minutes = 0, seconds = 0] = time.slice(0, 8).split(':').map(Number);
  return hours <= 24 && minutes <= 59 && seconds <= 59;
}
