import type { Job } from './messages.ts';

/**
 * How long a job may take, in milliseconds, and between two pages that it has recognised: these are counted one by one, since a book takes
 * hours.
 */
export function longestTime({ size, purpose, processLimits }: Job): number {
  const { longestMs, baseMs, msPerMegabyte, pageMs } = processLimits;
  const whole = Math.min(longestMs, baseMs + (size / 1_000_000) * msPerMegabyte);
  return purpose === 'recognise' ? whole + pageMs : whole;
}
