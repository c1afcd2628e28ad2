import type { Certainty } from '../model/metadata.ts';
import { isRealDay } from './calendar.ts';
import { foldDigits, hasArabicDigits } from './digits.ts';
import { edtfOneOf } from './edtf.ts';
import { monthNamePattern, monthNumber } from './month-names.ts';

/** A date standing in a text, at a range in UTF-16 code units. */
export interface FoundDate {
  readonly start: number;
  readonly end: number;
  readonly words: string;
  /** EDTF; for ambiguous words the set `[a,b]` of all readings. */
  readonly edtf: string;
  /** All readings of ambiguous words, in time order; else empty. */
  readonly readings: readonly string[];
  readonly certainty: Certainty;
}

export interface ReadDateOptions {
  /** How `7/9/2023` is meant, where that is known. Without it both readings are kept. */
  readonly numericOrder?: 'day first' | 'month first';
  /** Whether "January 7" is a date, read as `XXXX-01-07`. Default: refuse. */
  readonly missingYear?: 'refuse' | 'keep';
}

type Reading = Pick<FoundDate, 'edtf' | 'readings' | 'certainty'>;
type Groups = Readonly<Record<string, string | undefined>>;

const month = `(?<month>${monthNamePattern})(?![\\p{L}\\p{M}])\\.?`;
const day = '(?<day>\\d{1,2})(?!\\d)';
const ordinal = '(?:\\s?(?:st|nd|rd|th)(?!\\p{L}))?';
const year = '(?<year>[12]\\d{3})(?!\\d)';
const from = '(?<![\\p{L}\\p{N}])(?<!\\p{N}[./-])';

interface Form {
  readonly pattern: RegExp;
  /** `no such day` (31 February) keeps a shorter form from reading a part of the same words. */
  readonly read: (groups: Groups, options: ReadDateOptions) => Reading | 'no such day' | null;
}

/** In order of precedence: of two forms that begin at one place, the earlier in this list is taken. */
const forms: readonly Form[] = [
  {
    pattern: form('(?<year>[12]\\d{3})(?<mark>[-/.])(?<number>\\d{1,2})\\k<mark>(?<day>\\d{1,2})(?![\\d/-])'),
    read: readCalendarDate,
  },
  {
    pattern: form('(?<year>[12]\\d{3})\\s?年\\s?(?<number>\\d{1,2})\\s?月\\s?(?<day>\\d{1,2})\\s?日'),
    read: readCalendarDate,
  },
  { pattern: form(`${day}${ordinal}[\\s.-]*(?:of\\s+)?${month}[\\s,،'’-]*${year}`), read: readNamed },
  { pattern: form(`${month}[\\s-]*${day}${ordinal}\\s*[,،]?[\\s-]*${year}`), read: readNamed },
  { pattern: form(`${month}[\\s,،-]*(?:of\\s+)?${year}`), read: readNamed },
  {
    pattern: form(
      '(?<first>\\d{1,2})(?<mark>[-/.])(?<second>\\d{1,2})\\k<mark>(?<year>\\d{4}|\\d{2})(?![\\d/-])',
    ),
    read: readNumeric,
  },
  { pattern: form(`${month}\\s*${day}${ordinal}(?![.:/]\\d)`), read: readWithoutYear },
  { pattern: form(`${day}${ordinal}\\s*(?:of\\s+)?${month}(?!\\p{L})`), read: readWithoutYear },
];

/** Finds the dates of `text`, in order, without overlaps. Bare years are not taken for dates. */
export function findDates(text: string, options: ReadDateOptions = {}): readonly FoundDate[] {
  const folded = foldDigits(text);
  const candidates = forms.flatMap((each, precedence) =>
    [...folded.matchAll(each.pattern)].flatMap((match) => {
      const start = match.index;
      const words = text.slice(start, start + match[0].length);
      const reading = each.read(match.groups ?? {}, options);
      return reading === null ? [] : [{ start, end: start + words.length, words, precedence, reading }];
    }),
  );
  candidates.sort((a, b) => a.start - b.start || a.precedence - b.precedence);
  const found: FoundDate[] = [];
  let end = 0;
  for (const { start, words, reading, ...candidate } of candidates) {
    if (start < end) continue;
    end = candidate.end;
    if (reading !== 'no such day' && !isOtherCalendar(words, reading))
      found.push({ start, end, words, ...reading });
  }
  return found;
}

function form(body: string): RegExp {
  return new RegExp(from + body, 'giu');
}

function readCalendarDate({ year = '', number = '', day: dayOfMonth = '' }: Groups) {
  return certain(isoDay(Number(year), Number(number), Number(dayOfMonth)));
}

function readNamed({ year = '', month: name = '', day: dayOfMonth }: Groups) {
  const number = monthNumber(name);
  if (number === null) return null;
  if (dayOfMonth === undefined) return certain(`${year}-${pad(number)}`);
  return certain(isoDay(Number(year), number, Number(dayOfMonth)));
}

/** An English month in lower case ("may 5", "march 3") is as likely another word. */
function readWithoutYear(groups: Groups, options: ReadDateOptions): Reading | null {
  const { month: name = '', day: dayOfMonth = '' } = groups;
  const number = monthNumber(name);
  if (options.missingYear !== 'keep' || number === null || /^[a-z]/.test(name)) return null;
  if (!isRealDay(null, number, Number(dayOfMonth))) return null;
  return { edtf: `XXXX-${pad(number)}-${pad(Number(dayOfMonth))}`, readings: [], certainty: 'uncertain' };
}

function readNumeric(groups: Groups, options: ReadDateOptions): Reading | null {
  const { first = '', second = '', year: yearDigits = '' } = groups;
  const isShort = yearDigits.length === 2;
  const fullYear = isShort ? centuryOf(Number(yearDigits)) : Number(yearDigits);
  if (fullYear < 1000 || fullYear > 2999) return null;
  const dayFirst = isoDay(fullYear, Number(second), Number(first));
  const monthFirst = isoDay(fullYear, Number(first), Number(second));
  const chosen = { 'day first': dayFirst, 'month first': monthFirst, none: null }[
    options.numericOrder ?? 'none'
  ];
  const readings = chosen ? [chosen] : [dayFirst, monthFirst].filter((reading) => reading !== null);
  const distinct = [...new Set(readings)].sort();
  if (distinct.length === 0) return null;
  if (distinct.length > 1) return { edtf: edtfOneOf(distinct), readings: distinct, certainty: 'ambiguous' };
  return { edtf: edtfOneOf(distinct), readings: [], certainty: isShort ? 'uncertain' : 'certain' };
}

/** Two-digit years up to 68 are taken as 20xx, as POSIX does; the reading is marked uncertain. */
function centuryOf(twoDigits: number): number {
  return twoDigits <= 68 ? 2000 + twoDigits : 1900 + twoDigits;
}

/** A year such as ۱۴۰۲ in Arabic-script digits belongs to the Persian or Islamic calendar, which is not read. */
function isOtherCalendar(words: string, { edtf }: Reading): boolean {
  const fullYear = Number(/\d{4}/.exec(edtf)?.[0] ?? 0);
  return hasArabicDigits(words) && fullYear >= 1300 && fullYear <= 1500;
}

function isoDay(fullYear: number, number: number, dayOfMonth: number): string | null {
  if (!isRealDay(fullYear, number, dayOfMonth)) return null;
  return `${String(fullYear).padStart(4, '0')}-${pad(number)}-${pad(dayOfMonth)}`;
}

function certain(edtf: string | null): Reading | 'no such day' {
  return edtf === null ? 'no such day' : { edtf, readings: [], certainty: 'certain' };
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}
