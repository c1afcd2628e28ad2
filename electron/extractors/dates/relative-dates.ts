import { monthNamePattern, monthNumber } from '../../../shared/dates/month-names.ts';
import { type DateCandidate, type RelativeCount, relative, type Which } from './candidate.ts';
import { seasonNumber } from './periods.ts';

const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const weekday = weekdays.join('|');
const begin = '(?<![\\p{L}\\p{N}])';
const end = '(?![\\p{L}\\p{N}])';
const partOfDay = '(?: (?:early |late )?(?:morning|afternoon|evening|night))?';
const number =
  'a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|\\d{1,3}';
const vagueNumber = 'a few|several|some|many|a couple of|a number of';
const unit = '(?:day|week|fortnight|month|year|decade|century)';
const units =
  '(?:days|weeks|fortnights|months|years|decades|centuries|day|week|fortnight|month|year|decade|century)';
const about =
  '(?:about|around|some|roughly|nearly|almost|over|more than|less than|approximately|at least|just over|just under)';

const namedDay = new RegExp(
  `${begin}(?:(?<which>last|this|next|this past|this coming|the following|the previous) )?(?<day>${weekday})(?:['’]s)?${partOfDay}${end}`,
  'giu',
);
/** Names with a weekday in them, and weekdays that come again and again. */
const notDayBefore =
  /(?:\b(?:Black|Good|Bloody|Holy|Easter|Palm|Ash|Cyber|Super|Every|each|every|Ruby|Man)|['’]) $/u;
const notDayAfter =
  /^(?:,? (?:Times|Post|Mail|Mirror|Express|Telegraph|Herald|Magazine|Review|Observer|School|Agreement|Mosque)\b|s\b)/u;

const shifted = new RegExp(
  `${begin}(?:(?:early|earlier|late|later|in|the end of|end of|the beginning of|the start of|mid) )?(?<which>last|past|this|next|previous|coming|same|following|that|current)(?: very)? (?:(?<unit>${unit}|weekend)|(?<season>spring|summer|autumn|winter)|(?<month>${monthNamePattern}))${end}(?! ?(?:\\d|of (?:${number}) ))`,
  'giu',
);
const counted = new RegExp(
  `${begin}(?:(?<about>${about}) )?(?<many>${number}|${vagueNumber}|half an?)(?:[ -](?<half>and a half))? (?<unit>${units})['’]? (?<turn>ago|earlier|later|before that|after that|afterwards|from now|hence|time)${end}`,
  'giu',
);
const casual = new RegExp(
  `${begin}(?<words>the day before yesterday|the day after tomorrow|yesterday|today|tomorrow|tonight|last night|this (?:morning|afternoon|evening))${end}(?:['’]s)?(?: (?:morning|afternoon|evening|night))?`,
  'giu',
);
const weekend = new RegExp(`${begin}(?:over|during|at) the weekend${end}(?! of)`, 'giu');
const aroundEvent = new RegExp(
  `${begin}(?:the )?(?:(?<next>next|following) |(?<previous>previous) )?(?<unit>day|week|month|year)(?: (?<turn>before|after|later|earlier))?(?=[.,;:)]| |$)`,
  'giu',
);

/** Finds English words that are counted from another date. Durations ("for three years") and ages are left out. */
export function findRelativeDates(text: string): DateCandidate[] {
  return [
    ...findNamedDays(text),
    ...findShifted(text),
    ...findCounted(text),
    ...findAroundEvent(text),
    ...[...text.matchAll(weekend)].map((match) => at(match, { type: 'week', shift: -1, isWeekend: true })),
    ...[...text.matchAll(casual)]
      .filter((match) => !isTitleWord(text, match))
      .map((match) => {
        const words = (match.groups?.['words'] ?? '').toLowerCase().replace(/^this .*/, 'today');
        return at(match, { type: 'words', words: words === 'tonight' ? 'today' : words });
      }),
  ];
}

/** "The World of Tomorrow": a capital within a sentence belongs to a title. */
function isTitleWord(text: string, { index, 0: words }: RegExpExecArray): boolean {
  return /^\p{Lu}/u.test(words) && /[\p{L}\p{N},] $/u.test(text.slice(Math.max(0, index - 2), index));
}

function findNamedDays(text: string): DateCandidate[] {
  return [...text.matchAll(namedDay)].flatMap((match) => {
    const day = match.groups?.['day'] ?? '';
    const after = match.index + match[0].length;
    if (!/^\p{Lu}/u.test(day)) return [];
    if (notDayBefore.test(text.slice(Math.max(0, match.index - 8), match.index))) return [];
    if (notDayAfter.test(text.slice(after, after + 16))) return [];
    const words = (match.groups?.['which'] ?? 'nearest').toLowerCase();
    if (/following|previous/.test(words)) return [];
    const which: Which = words === 'this past' ? 'last' : words === 'this coming' ? 'next' : (words as Which);
    return [at(match, { type: 'weekday', weekday: weekdays.indexOf(day.toLowerCase()), which })];
  });
}

function findShifted(text: string): DateCandidate[] {
  return [...text.matchAll(shifted)].flatMap((match) => {
    const { which: written = '', unit: of, season, month } = match.groups ?? {};
    const word = written.toLowerCase();
    const before = text.slice(Math.max(0, match.index - 24), match.index);
    if (isStretch(before, word, text.slice(match.index + match[0].length))) return [];
    const which =
      { last: 'last', previous: 'last', past: 'last', this: 'this', current: 'this' }[word] ?? 'next';
    const isOfEvent =
      /^(?:same|that|following|previous)$/.test(word) || (word === 'next' && /\bthe $/i.test(before));
    const from = isOfEvent ? 'event' : 'document';
    if (season !== undefined)
      return [at(match, { type: 'season', season: seasonNumber(season), which: which as Which }, { from })];
    if (month !== undefined) {
      const number = monthNumber(month);
      const isName = number !== null && /^\p{Lu}/u.test(month) && !/^(?:same|that|past)$/.test(word);
      return isName ? [at(match, { type: 'month', month: number, which: which as Which }, { from })] : [];
    }
    const count = countOf(of?.toLowerCase() ?? '', { word, which: which as Which });
    return count === null ? [] : [at(match, count, { from })];
  });
}

/** "In the last year", "over the next decade", "the last week of May" are no dates counted from another. */
function isStretch(before: string, word: string, after: string): boolean {
  if (/^ of(?!\p{L})/u.test(after)) return true;
  if (!/\bthe $/i.test(before)) return false;
  return (
    word === 'last' ||
    word === 'past' ||
    (/^(?:next|coming)$/.test(word) && /\b(?:over|in|for|within|during|through) the $/i.test(before))
  );
}

/** "past year" without a number is a stretch up to now, not a year: left out, as "the past" is. */
function countOf(
  of: string,
  { word, which }: Readonly<{ word: string; which: Which }>,
): RelativeCount | null {
  if (word === 'past' && of !== 'weekend') return null;
  if (word === 'same' || word === 'that') {
    return of === 'year' || of === 'month' || of === 'day' ? { type: 'same', unit: of } : null;
  }
  const shift = which === 'last' ? -1 : which === 'next' ? 1 : 0;
  if (of === 'week' || of === 'weekend') return { type: 'week', shift, isWeekend: of === 'weekend' };
  if (of === 'decade') return { type: 'decade', shift };
  if (of === 'fortnight' || of === 'century' || (of === 'day' && word !== 'following' && word !== 'previous'))
    return null;
  return { type: 'words', words: `${which} ${of}` };
}

function findCounted(text: string): DateCandidate[] {
  return [...text.matchAll(counted)].flatMap((match) => {
    const { about: roughly, many = '', half, unit: of = '', turn = '' } = match.groups ?? {};
    const isTime = turn.toLowerCase() === 'time';
    if (isTime && !/\bin $/i.test(text.slice(Math.max(0, match.index - 3), match.index))) return [];
    const amount = amountOf(many.toLowerCase(), of.toLowerCase(), half !== undefined);
    if (amount === null) return [];
    const fromEvent = /^(?:earlier|later|before that|after that|afterwards)$/i.test(turn);
    const back = /^(?:ago|earlier|before that)$/i.test(turn);
    const words = `${amount.many} ${amount.unit} ${back ? 'ago' : 'later'}`;
    const isVague = roughly !== undefined || amount.isVague;
    return [at(match, { type: 'words', words }, { from: fromEvent ? 'event' : 'document', isVague })];
  });
}

interface Amount {
  readonly many: number;
  readonly unit: string;
  readonly isVague: boolean;
}

const smallNumbers =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen'.split(' ');
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** Decades and centuries as years, fortnights as weeks. "A few" is taken as three, and marked. */
function amountOf(many: string, of: string, withHalf: boolean): Amount | null {
  const isVague = new RegExp(`^(?:${vagueNumber})$`).test(many);
  const isHalf = /^half/.test(many);
  const times = isHalf ? 0.5 : isVague ? (many === 'a couple of' ? 2 : 3) : numberOf(many);
  const years = /^decade/.test(of) ? 10 : /^centur/.test(of) ? 100 : null;
  if (isVague && (years !== null || /^(?:many|some)$/.test(many))) return null;
  const total = times + (withHalf ? 0.5 : 0);
  if (years !== null) return { many: total * years, unit: 'years', isVague };
  if (/^fortnight/.test(of)) return { many: total * 2, unit: 'weeks', isVague: true };
  if (!Number.isInteger(total))
    return { many: Math.round(total * 12), unit: /^year/.test(of) ? 'months' : of, isVague: true };
  return { many: total, unit: of, isVague: isVague || /^week/.test(of) };
}

function numberOf(word: string): number {
  if (/^\d/.test(word)) return Number(word);
  if (word === 'a' || word === 'an') return 1;
  const small = smallNumbers.indexOf(word);
  return small === -1 ? (tens.indexOf(word) + 2) * 10 : small + 1;
}

/** "the following year" is found by `findShifted`; here "a year later" without a number: "the day before", "the year after". */
function findAroundEvent(text: string): DateCandidate[] {
  return [...text.matchAll(aroundEvent)].flatMap((match) => {
    const { next, previous, unit: of = '', turn } = match.groups ?? {};
    if (turn === undefined || next !== undefined || previous !== undefined) return [];
    if (!/^the /i.test(match[0])) return [];
    const isFollowed = /^ (?!and|but|when|the|in|he|she|they|it|a|an)\p{L}/u.test(
      text.slice(match.index + match[0].length),
    );
    if (isFollowed) return [];
    const back = /before|earlier/i.test(turn);
    const words = `1 ${of.toLowerCase()} ${back ? 'ago' : 'later'}`;
    return [at(match, { type: 'words', words }, { from: 'event' })];
  });
}

function at(
  match: RegExpExecArray,
  count: RelativeCount,
  more: Readonly<{ from?: 'document' | 'event'; isVague?: boolean }> = {},
): DateCandidate {
  return relative(match.index, match.index + match[0].length, { count, ...more });
}
