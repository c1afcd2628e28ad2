import type { NumberValue } from '../../../shared/model/finding.ts';

/** What the words beside a number say about it. */
export type Qualifier = 'at least' | 'at most' | 'about';

const before: readonly (readonly [Qualifier, string])[] = [
  [
    'at least',
    'more than|over|at least|no fewer than|no less than|not less than|upwards of|in excess of|a minimum of|well over|just over|کم از کم|أكثر من|اكثر من|على الأقل|ما لا يقل عن|بیش از|دست کم|دست‌کم|حداقل',
  ],
  [
    'at most',
    'up to|as many as|as much as|at most|no more than|not more than|fewer than|less than|under|a maximum of|زیادہ سے زیادہ|أقل من|کمتر از|حداکثر|تا',
  ],
  [
    'about',
    'about|around|some|approximately|approx\\.|roughly|nearly|almost|close to|an estimated|estimated|circa|c\\.|~|an average of|on average|تقریبا|تقریباً|لگ بھگ|قریباً|نحو|حوالي|حوالی|حدود|نزدیک به',
  ],
];

const group = before.map(([, words], index) => `(?<q${index}>${words})`).join('|');
/** A regular expression's source for the qualifiers that stand before a number, with the groups `q0`, `q1`, `q2`. */
export const qualifierPattern: string = `(?:(?:${group})(?: |(?<=~)))`;

/** Which qualifier the groups of `qualifierPattern` matched. */
export function qualifierOf(groups: Readonly<Record<string, string | undefined>>): Qualifier | null {
  return before.find((_, index) => groups[`q${index}`] !== undefined)?.[0] ?? null;
}

/** Words after a number that qualify it: "60 or more", "60+", "forty or so", "۱۴۰ سے زائد". */
export const qualifierAfter =
  /^(?:(?<least>\+| or more| and more| plus| سے (?:زائد|زیادہ)|ٔ? أو أكثر)|(?<most> or (?:fewer|less)| سے کم)|(?<about> or so| odd))(?![\p{L}\p{N}])/iu;

/** The value of a number between `low` and `high` (equal for a single one) with its qualifier. */
export function qualified(
  low: number,
  high: number,
  qualifier: Qualifier | null,
): Pick<NumberValue, 'least' | 'most' | 'isApproximate'> {
  if (qualifier === 'at least') return { least: low, most: null, isApproximate: false };
  if (qualifier === 'at most') return { least: 0, most: high, isApproximate: false };
  return { least: low, most: high, isApproximate: qualifier === 'about' };
}
