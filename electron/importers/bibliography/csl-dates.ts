import type { Certainty } from '../../../shared/model/metadata.ts';
import { isEdtf } from '../../../shared/dates/edtf.ts';
import { readDate } from '../../../shared/dates/read-date.ts';

/** A date of CSL-JSON, as far as this program writes and reads it. */
export interface CslDate {
  readonly 'date-parts'?: readonly (readonly number[])[];
  readonly literal?: string;
  readonly raw?: string;
  readonly circa?: boolean;
}

/** Year, month and day as numbers; months and days that are none are left out with what follows. Null without a year. */
export function cslDate(year: string, month = '', day = ''): CslDate | null {
  const parts: number[] = [];
  for (const [written, limit] of [
    [year, 9_999],
    [month, 12],
    [day, 31],
  ] as const) {
    const number = /^\s*\d{1,4}\s*$/.test(written) ? Number(written) : 0;
    if (number < 1 || number > limit) break;
    parts.push(number);
  }
  return parts.length === 0 ? null : { 'date-parts': [parts] };
}

/** What a date says: as EDTF with all its readings, and in the words it was read from. */
export interface ReadCslDate {
  /** EDTF; a set `[a,b]` where the words allow several readings. */
  readonly value: string;
  readonly words: string;
  readonly readings: readonly string[];
  readonly certainty: Certainty;
}

/** Reads a date of CSL-JSON of which nothing is known beforehand. Null when it says no date. */
export function readCslDate(date: unknown): ReadCslDate | null {
  if (typeof date !== 'object' || date === null) return null;
  const parts: unknown = Reflect.get(date, 'date-parts');
  const ends = Array.isArray(parts) ? parts.slice(0, 2).map(edtfOfParts) : [];
  const [from = null, to = null] = ends;
  if (from !== null) {
    const isCirca = Boolean(Reflect.get(date, 'circa'));
    const value = to === null ? `${from}${isCirca ? '~' : ''}` : `${from}/${to}`;
    if (isEdtf(value)) return { value, words: value, readings: [], certainty: 'certain' };
  }
  for (const key of ['literal', 'raw']) {
    const words: unknown = Reflect.get(date, key);
    const read = typeof words === 'string' ? readWrittenDate(words) : null;
    if (read !== null) return read;
  }
  return null;
}

/** Reads a date as a person writes it, or EDTF. */
export function readWrittenDate(written: string): ReadCslDate | null {
  const words = written.trim().slice(0, 200);
  if (isEdtf(words)) return { value: words, words, readings: [], certainty: 'certain' };
  const read = readDate(words);
  if (read !== null) return { value: read.edtf, words, readings: read.readings, certainty: read.certainty };
  // Of "spring 2001" the year at least is said.
  const [year, ...others] = words.match(/\b[12]\d{3}\b/g) ?? [];
  if (year === undefined || others.length > 0) return null;
  return { value: year, words, readings: [], certainty: 'uncertain' };
}

function edtfOfParts(parts: unknown): string | null {
  if (!Array.isArray(parts)) return null;
  const [year, month, day] = parts.map((part: unknown) =>
    typeof part === 'number' || typeof part === 'string' ? Number(part) : Number.NaN,
  );
  if (year === undefined || !Number.isInteger(year) || year < 1 || year > 9_999) return null;
  const two = (number: number) => String(number).padStart(2, '0');
  const written = String(year).padStart(4, '0');
  if (month === undefined || !isWithin(month, 12)) return written;
  if (day === undefined || !isWithin(day, 31)) return `${written}-${two(month)}`;
  const whole = `${written}-${two(month)}-${two(day)}`;
  return isEdtf(whole) ? whole : `${written}-${two(month)}`;
}

function isWithin(number: number, limit: number): boolean {
  return Number.isInteger(number) && number >= 1 && number <= limit;
}
