import type { Certainty } from '../model/metadata.ts';
import { isRealDay } from './calendar.ts';
import { foldDigits } from './digits.ts';
import { isEdtf } from './edtf.ts';
import { findDates, type ReadDateOptions } from './find-dates.ts';

/** A date as it was read, to the day at most. */
export interface DateReading {
  /** EDTF; for ambiguous words the set `[a,b]` of all readings. */
  readonly edtf: string;
  /** All readings of ambiguous words, in time order; else empty. */
  readonly readings: readonly string[];
  readonly certainty: Certainty;
}

/**
 * Reads a date from `words` that are, or hold, one; null when there is none. Takes ISO 8601 (the day as written in its
 * own zone), English, Urdu, Arabic and Persian month names, ordinals, and figures with any digits. Numeric dates that
 * allow two readings (11-07-2011) keep both unless `options.numericOrder` decides.
 */
export function readDate(words: string, options: ReadDateOptions = {}): DateReading | null {
  const folded = foldDigits(words).trim();
  const whole = readShortForm(folded);
  if (whole) return { edtf: whole, readings: [], certainty: 'certain' };
  const found = findDates(words, options)[0];
  return found ? { edtf: found.edtf, readings: found.readings, certainty: found.certainty } : null;
}

/** Forms that are a date only when nothing else stands beside them: `1996`, `1997-12`, `20230729`. */
function readShortForm(words: string): string | null {
  if (/^[12]\d{3}(-(0[1-9]|1[0-2]))?$/.test(words) && isEdtf(words)) return words;
  const compact = /^([12]\d{3})(\d{2})(\d{2})(?:T?\d{4,6}Z?)?$/.exec(words);
  if (!compact || !isRealDay(Number(compact[1]), Number(compact[2]), Number(compact[3]))) return null;
  return `${compact[1]}-${compact[2]}-${compact[3]}`;
}
