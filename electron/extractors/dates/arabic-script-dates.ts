import { type DateCandidate, type RelativeCount, relative, type Which } from './candidate.ts';

/** Weekdays from Sunday: Urdu, Arabic, Persian. A few are other words too, so what stands beside them decides. */
const weekdays = [
  ['اتوار', 'الأحد', 'یکشنبه'],
  ['پیر', 'الاثنين', 'الإثنين', 'دوشنبه'],
  ['منگل', 'الثلاثاء', 'سه‌شنبه', 'سه شنبه'],
  ['بدھ', 'الأربعاء', 'چهارشنبه'],
  ['جمعرات', 'الخميس', 'پنجشنبه'],
  ['جمعہ', 'الجمعة', 'جمعه'],
  ['ہفتہ', 'السبت', 'شنبه'],
];
const weekdayOf = new Map(weekdays.flatMap((names, index) => names.map((name) => [name, index])));
const names = [...weekdayOf.keys()].sort((a, b) => b.length - a.length).join('|');
const begin = '(?<![\\p{L}\\p{M}\\p{N}])';
const end = '(?![\\p{L}\\p{M}\\p{N}])';
const namedDay = new RegExp(
  `${begin}(?:(?<which>گزشتہ|گذشتہ|پچھلے|آئندہ|اگلے) (?<shifted>${names})|(?:يوم|روز|بروز) (?<first>${names})(?: (?<arabic>الماضي|المقبل|القادم|گذشته|آینده))?|(?<second>${names}) (?:کو|کے روز|کے دن|کی (?:شب|رات|صبح|شام)))${end}`,
  'gu',
);

const phrases: readonly (readonly [RegExp, RelativeCount])[] = [
  [phrase('گزشتہ روز|گذشتہ روز|أمس|امس|دیروز'), { type: 'words', words: 'yesterday' }],
  [phrase('آج|اليوم|امروز'), { type: 'words', words: 'today' }],
  [phrase('غدا|غدًا|فردا'), { type: 'words', words: 'tomorrow' }],
  [
    phrase('(?:گزشتہ|گذشتہ|پچھلے) (?:ماہ|مہینے)|الشهر الماضي|ماه گذشته'),
    { type: 'words', words: 'last month' },
  ],
  [
    phrase('(?:گزشتہ|گذشتہ|پچھلے) (?:سال|برس)|العام الماضي|السنة الماضية|سال گذشته'),
    { type: 'words', words: 'last year' },
  ],
  [
    phrase('(?:گزشتہ|گذشتہ|پچھلے) (?:ہفتے|ہفتہ)|الأسبوع الماضي|هفته گذشته'),
    { type: 'week', shift: -1, isWeekend: false },
  ],
  [phrase('رواں ماہ|اس ماہ|هذا الشهر|این ماه'), { type: 'words', words: 'this month' }],
  [phrase('رواں سال|اس سال|هذا العام|امسال'), { type: 'words', words: 'this year' }],
  [phrase('رواں ہفتے|هذا الأسبوع|این هفته'), { type: 'week', shift: 0, isWeekend: false }],
  [phrase('آئندہ ماہ|اگلے ماہ|الشهر المقبل|ماه آینده'), { type: 'words', words: 'next month' }],
  [phrase('آئندہ سال|اگلے سال|العام المقبل|سال آینده'), { type: 'words', words: 'next year' }],
];
const numbers = ['ایک', 'دو', 'تین', 'چار', 'پانچ', 'چھ', 'سات', 'آٹھ', 'نو', 'دس'];
const ago = new RegExp(
  `${begin}(?<many>\\d{1,3}|${numbers.join('|')}) (?:(?<year>سال|برس)|(?<month>ماہ|مہینے)|(?<week>ہفتے)|(?<day>دن|روز)) (?:قبل|پہلے)${end}`,
  'gu',
);

/** Finds words of Urdu, Arabic and Persian that are counted from the document's date. `text` has its digits folded. */
export function findArabicScriptDates(text: string): DateCandidate[] {
  if (!/\p{Script=Arabic}/u.test(text)) return [];
  const found = phrases.flatMap(([pattern, count]) =>
    [...text.matchAll(pattern)].map((match) => at(match, count)),
  );
  for (const match of text.matchAll(namedDay)) {
    const { which, shifted, first, second, arabic } = match.groups ?? {};
    const day = weekdayOf.get(shifted ?? first ?? second ?? '');
    if (day === undefined) continue;
    found.push(at(match, { type: 'weekday', weekday: day, which: readWhich(which ?? arabic) }));
  }
  for (const match of text.matchAll(ago)) {
    const { many = '', year, month, week } = match.groups ?? {};
    const amount = /^\d/.test(many) ? Number(many) : numbers.indexOf(many) + 1;
    const unit = year ? 'years' : month ? 'months' : week ? 'weeks' : 'days';
    found.push(at(match, { type: 'words', words: `${amount} ${unit} ago` }, week !== undefined));
  }
  return found;
}

function readWhich(word: string | undefined): Which {
  if (word === undefined) return 'nearest';
  return /^(?:گزشتہ|گذشتہ|پچھلے|الماضي|گذشته)$/.test(word) ? 'last' : 'next';
}

function phrase(alternatives: string): RegExp {
  return new RegExp(`${begin}(?:${alternatives})${end}`, 'gu');
}

function at(match: RegExpExecArray, count: RelativeCount, isVague = false): DateCandidate {
  return relative(match.index, match.index + match[0].length, { count, isVague });
}
