import type { ValueMeasure } from '../../../shared/contract/claim-views.ts';
import { foldDigits } from '../../../shared/dates/digits.ts';
import { monthNamePattern } from '../../../shared/dates/month-names.ts';
import { readTypedDate } from '../../../shared/dates/typed-date.ts';
import { numeralPattern, readNumeral } from './numerals.ts';
import { qualified, qualifierAfter, qualifierOf, qualifierPattern } from './qualifiers.ts';

const currency = 'US\\$|A\\$|C\\$|Rs\\.?|PKR|INR|USD|EUR|GBP|AED|[$£€₹₨¥]';
const figure = new RegExp(
  `^(?:${qualifierPattern})?(?:the |a total of |between |from )?(?<currency>${currency})? ?(?<low>${numeralPattern})(?:(?: ?[-–] ?| to | or | and )(?<high>${numeralPattern}))?(?![\\p{L}\\p{N}])`,
  'iu',
);
/** How words begin that are a date and not a number of something. */
const dateBegins = new RegExp(
  `^(?:[\\d[\\]./~?%,X-]+$|(?:\\d{1,2}(?:st|nd|rd|th)?(?: of)? )?(?:${monthNamePattern})(?!\\p{L}))`,
  'iu',
);
const timeOfDay = /^\d{1,2}(?:[:.]\d{2}){0,2} ?(?:[ap]\.?m\b|hrs?\b|hours\b|o['’]clock)|^\d{1,2}:\d{2}/iu;

/**
 * Reads a value as a person gives it, such as "214 dead", "at least 31", "3 days" or "9 March 1998": the number it begins
 * with and what follows it as the unit, or the date that it is. Null for other words, and for times of day.
 */
export function measureOf(words: string): ValueMeasure | null {
  const value = foldDigits(words.trim());
  const date = dateBegins.test(value) ? readTypedDate(value) : { type: 'none' as const };
  if (date.type === 'date') return { kind: 'date', edtf: date.edtf };
  if (date.type === 'choice') return { kind: 'date', edtf: `[${date.readings.join(',')}]` };
  const match = timeOfDay.test(value) ? null : figure.exec(value);
  const low = readNumeral(match?.groups?.['low'] ?? '');
  if (match === null || low === null) return null;
  const high = match.groups?.['high'] === undefined ? low : readNumeral(match.groups['high']);
  if (high === null || high < low) return null;
  const rest = value.slice(match[0].length);
  const after = qualifierAfter.exec(rest);
  const qualifier = after === null ? qualifierOf(match.groups ?? {}) : qualifierIn(after.groups ?? {});
  const unit = match.groups?.['currency'] ?? rest.slice(after?.[0].length ?? 0).trim();
  return { kind: 'number', ...qualified(low, high, qualifier), unit };
}

function qualifierIn(groups: Readonly<Record<string, string | undefined>>): 'at least' | 'at most' | 'about' {
  if (groups['least'] !== undefined) return 'at least';
  return groups['most'] === undefined ? 'about' : 'at most';
}
