import { isTiming, readTimes, type Transcript } from './cue.ts';

/**
 * Takes a transcript in SubRip's form apart. A cue goes on to the number of the next one: many programs leave empty lines within what
 * is said.
 */
export function readSrt(lines: readonly string[]): Transcript {
  const timings = lines.flatMap((line, index) => (isTiming(line) ? [index] : []));
  const cues = timings.map((at, index) => ({
    times: readTimes(lines[at] ?? ''),
    lines: lines.slice(at + 1, endBefore(lines, timings[index + 1] ?? lines.length)),
  }));
  return { cues, before: lines.slice(0, endBefore(lines, timings[0] ?? 0)), language: null };
}

/** Where what is said ends before the timing at `next`: a number alone on the line above it counts the cue. */
function endBefore(lines: readonly string[], next: number): number {
  const isNumbered = next < lines.length && /^\s{0,20}\d{1,9}\s{0,20}$/.test(lines[next - 1] ?? '');
  return isNumbered ? next - 1 : next;
}
