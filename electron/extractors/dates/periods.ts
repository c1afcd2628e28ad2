import { daysInMonth } from '../../../shared/dates/calendar.ts';
import { monthNamePattern, monthNumber } from '../../../shared/dates/month-names.ts';
import { calendar, type DateCandidate } from './candidate.ts';
import { numberOfOrdinal, ordinalPattern } from './ordinals.ts';

type Groups = Readonly<Record<string, string | undefined>>;

interface PeriodForm {
  readonly pattern: RegExp;
  /** EDTF; null where the words are something else. */
  readonly read: (groups: Groups) => string | null;
}

const part = '(?:(?:early|mid|middle|late)(?:[- ](?:to|and)[- ](?:early|mid|late))?[- ])?';
const year = '[12]\\d{3}(?!\\d)';
const begin = '(?<![\\p{L}\\p{N}])';
const seasons = ['spring', 'summer', 'autumn', 'winter'];
const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const decades = [
  'twenties',
  'thirties',
  'forties',
  'fifties',
  'sixties',
  'seventies',
  'eighties',
  'nineties',
];

const forms: readonly PeriodForm[] = [
  {
    pattern: new RegExp(`${begin}${part}(?<year>[12]\\d{2}0)['’]?s(?!\\p{L})`, 'giu'),
    read: ({ year: first = '' }) =>
      first.endsWith('00') && first !== '2000' ? `${first.slice(0, 2)}XX` : `${first.slice(0, 3)}X`,
  },
  {
    pattern: new RegExp(`(?<![\\p{L}\\p{N}])${part}['’‘](?<decade>[2-9]0)['’]?s(?!\\p{L})`, 'giu'),
    read: ({ decade = '' }) => `19${decade.charAt(0)}X`,
  },
  {
    pattern: new RegExp(`(?<=\\bthe )${part}(?<decade>${decades.join('|')})(?!\\p{L})`, 'giu'),
    read: ({ decade = '' }) => `19${decades.indexOf(decade.toLowerCase()) + 2}X`,
  },
  {
    pattern: /(?<!\p{N})(?<year>[12]\d{2}0) ?کی دہائی/gu,
    read: ({ year: first = '' }) => `${first.slice(0, 3)}X`,
  },
  {
    pattern: new RegExp(
      `${begin}${part}(?<ordinal>${ordinalPattern})[- ]centur(?:y|ies)(?!\\p{L})(?: (?<era>BCE?|AD|CE)(?!\\p{L}))?`,
      'giu',
    ),
    read: readCentury,
  },
  { pattern: /(?<ordinal>\d{1,2}) ?ویں صدی/gu, read: readCentury },
  {
    pattern: new RegExp(
      `${begin}${part}(?<season>spring|summer|autumn|fall|winter)(?: of)?,? (?<year>${year})(?:[-–/]\\d{2}(?!\\d))?`,
      'giu',
    ),
    read: ({ season = '', year: of = '' }) => `${of}-${seasonNumber(season)}`,
  },
  {
    pattern: new RegExp(
      `${begin}(?:(?<which>first|second|third|fourth|last|final) quarter of|Q(?<number>[1-4])[ ,/-]?) ?(?<year>${year})`,
      'giu',
    ),
    read: ({ which = '', number, year: of = '' }) =>
      monthsOf(of, 3, number ? Number(number) : place(which, 4)),
  },
  {
    pattern: new RegExp(
      `${begin}(?<which>first|second|third|fourth|last) (?<weekday>${weekdays.join('|')}) (?:of|in) (?<month>${monthNamePattern})\\.?,? (?<year>${year})`,
      'giu',
    ),
    read: readWeekdayOfMonth,
  },
  {
    pattern: new RegExp(`${begin}(?<which>first|second|last|latter) half of (?<year>${year})`, 'giu'),
    read: ({ which = '', year: of = '' }) => monthsOf(of, 6, place(which, 2)),
  },
  { pattern: /(?<![\p{N}/-])9\/11(?![\p{N}/-])/gu, read: () => '2001-09-11' },
  {
    pattern: /(?<![\p{L}\p{N}.,])(?<year>\d{1,4}) BCE?(?!\p{L})/gu,
    read: ({ year: before = '' }) => yearBefore(Number(before)),
  },
  {
    pattern: /(?<![\p{L}\p{N}])(?:AD (?<after>\d{1,4})(?!\d)|(?<year>\d{1,4}) (?:CE|AD)(?!\p{L}))/gu,
    read: ({ after, year: of = '' }) => (after ?? of).padStart(4, '0'),
  },
];

/** Months that stand without day and year, where a preposition or a part of the month shows that they are one. */
const monthAlone = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:in|since|by|until|till|during|from|between|of|after|before|through|throughout|(?:${monthNamePattern}) (?:and|to|or)|early|mid|late)[- ](?:the month of )?(?:(?:early|mid|late)[- ])?(?<month>${monthNamePattern})(?![\\p{L}\\p{M}\\p{N}])(?! \\p{Lu}\\p{Ll}+ (?:said|told|was|is|has))`,
  'giu',
);
const urduMonthAlone = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(?:ماہ|شهر|ماه) (?<named>${monthNamePattern})|(?<month>${monthNamePattern}) (?:میں|کے مہینے|کے دوران|سے|تک))(?!\\p{L})`,
  'gu',
);

/** Finds decades, centuries, seasons, quarters, halves of years, years BC and AD, and months without a year. */
export function findPeriods(text: string): DateCandidate[] {
  const found = forms.flatMap(({ pattern, read }) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const edtf = read(match.groups ?? {});
      return edtf === null ? [] : [calendar(match.index, match.index + match[0].length, edtf)];
    }),
  );
  return [...found, ...findMonthsAlone(text)];
}

function findMonthsAlone(text: string): DateCandidate[] {
  const latin = [...text.matchAll(monthAlone)].filter(({ groups }) =>
    /^\p{Lu}/u.test(groups?.['month'] ?? ''),
  );
  return [...latin, ...text.matchAll(urduMonthAlone)].flatMap((match) => {
    const name = match.groups?.['month'] ?? match.groups?.['named'] ?? '';
    const number = monthNumber(name);
    if (number === null) return [];
    const start = match.index + match[0].lastIndexOf(name);
    const edtf = `XXXX-${String(number).padStart(2, '0')}`;
    return [{ start, end: start + name.length, meaning: { type: 'partial', edtf } as const }];
  });
}

/** Gives 21-24 for the English name of a season. */
export function seasonNumber(name: string): number {
  const season = name.toLowerCase();
  return 21 + seasons.indexOf(season === 'fall' ? 'autumn' : season);
}

function readCentury({ ordinal = '', era = '' }: Groups): string | null {
  const century = numberOfOrdinal(ordinal);
  if (century === null || century < 1 || century > 30) return null;
  return `${/^B/i.test(era) ? '-' : ''}${String(century - 1).padStart(2, '0')}XX`;
}

/** "The first Monday of March 2014". */
function readWeekdayOfMonth({ which = '', weekday = '', month = '', year: of = '' }: Groups): string | null {
  const number = monthNumber(month);
  if (number === null) return null;
  const wanted = weekdays.findIndex((name) => name.toLowerCase() === weekday.toLowerCase());
  const first = 1 + ((wanted - new Date(Date.UTC(Number(of), number - 1, 1)).getUTCDay() + 7) % 7);
  const last = first + (first + 28 <= daysInMonth(Number(of), number) ? 28 : 21);
  const day = which.toLowerCase() === 'last' ? last : first + (place(which, 1) - 1) * 7;
  return `${of}-${String(number).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function place(word: string, last: number): number {
  const known = ['first', 'second', 'third', 'fourth'].indexOf(word.toLowerCase()) + 1;
  return known === 0 ? last : known;
}

function monthsOf(of: string, length: number, which: number): string {
  const end = which * length;
  return `${of}-${String(end - length + 1).padStart(2, '0')}/${of}-${String(end).padStart(2, '0')}`;
}

/** The year 0 of EDTF is 1 BC. */
function yearBefore(before: number): string | null {
  if (before < 1) return null;
  return before === 1 ? '0000' : `-${String(before - 1).padStart(4, '0')}`;
}
