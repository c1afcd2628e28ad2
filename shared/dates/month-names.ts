/** Names of the Gregorian months by number, lower case: English with its abbreviations, Urdu, Arabic, Persian. */
const namesByMonth: readonly (readonly string[])[] = [
  ['january', 'jan', 'جنوری', 'يناير', 'ژانویه'],
  ['february', 'feb', 'فروری', 'فبراير', 'فوریه'],
  ['march', 'mar', 'مارچ', 'مارس'],
  ['april', 'apr', 'اپریل', 'أبريل', 'ابريل', 'إبريل', 'آوریل'],
  ['may', 'مئی', 'مئ', 'مايو'],
  ['june', 'jun', 'جون', 'يونيو', 'ژوئن'],
  ['july', 'jul', 'جولائی', 'جولاٸی', 'يوليو', 'ژوئیه'],
  ['august', 'aug', 'اگست', 'أغسطس', 'اغسطس', 'اوت'],
  ['september', 'sept', 'sep', 'ستمبر', 'سبتمبر', 'سپتامبر'],
  ['october', 'oct', 'اکتوبر', 'أكتوبر', 'اكتوبر', 'اکتبر'],
  ['november', 'nov', 'نومبر', 'نوفمبر', 'نوامبر'],
  ['december', 'dec', 'دسمبر', 'ديسمبر', 'دسامبر'],
];

const monthByName = new Map(namesByMonth.flatMap((names, index) => names.map((name) => [name, index + 1])));

/** A regular expression's alternation of all month names, longest first. */
export const monthNamePattern: string = [...monthByName.keys()].sort((a, b) => b.length - a.length).join('|');

/** Gives the number (1-12) of a month's `name` in any case; null for another word. */
export function monthNumber(name: string): number | null {
  return monthByName.get(name.toLowerCase()) ?? null;
}

const english = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** Gives the English name of month 1-12; throws on any other number. */
export function englishMonth(month: number): string {
  const name = english[month - 1];
  if (name === undefined) throw new RangeError(`There is no month ${month}.`);
  return name;
}
