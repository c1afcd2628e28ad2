import { UsageError } from './usage-error.ts';

/** Reads a whole number above 0. Throws UsageError, naming the option. */
export function positiveNumber(text: string, option: string): number {
  const number = Number(text);
  if (/^\d+$/.test(text) && Number.isSafeInteger(number) && number > 0) return number;
  throw new UsageError(`${option} takes a whole number above 0, not “${text}”.`);
}
