/** What is said in a stretch of a recording, as a transcript has it. */
export interface Cue {
  /** Milliseconds from the beginning of the recording; null where its times cannot be read. */
  readonly times: CueTimes | null;
  /** Lines with the tags of the format. */
  readonly lines: readonly string[];
}

export interface CueTimes {
  readonly startMs: number;
  readonly endMs: number;
}

/** A transcript, taken apart. */
export interface Transcript {
  readonly cues: readonly Cue[];
  /** Lines before the first cue that are words, not settings. */
  readonly before: readonly string[];
  /** As the file says; null where it does not. */
  readonly language: string | null;
}

const time = String.raw`(?:(\d{1,4}):)?(\d{1,2}):(\d{1,2})(?:[.,](\d{1,3}))?`;
const timing = new RegExp(String.raw`^\s{0,20}${time}\s{0,20}-->\s{0,20}${time}(?!\d)`);

/** Whether a line says from when to when, or tries to. */
export function isTiming(line: string): boolean {
  return line.includes('-->') && /^\s{0,20}[\d-]/.test(line);
}

/** Reads `00:01:02,500 --> 00:01:04.000`, hours and milliseconds left out or not; null for what is no time. */
export function readTimes(line: string): CueTimes | null {
  const found = timing.exec(line.slice(0, 200));
  if (!found) return null;
  const [, ...parts] = found;
  return { startMs: milliseconds(parts.slice(0, 4)), endMs: milliseconds(parts.slice(4, 8)) };
}

function milliseconds([hours = '0', minutes = '0', seconds = '0', rest = '0']: readonly (
  | string
  | undefined
)[]): number {
  const whole = (Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds);
  return whole * 1_000 + Number(rest.padEnd(3, '0'));
}
