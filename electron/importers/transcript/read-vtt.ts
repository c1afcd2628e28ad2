import { type Cue, isTiming, readTimes, type Transcript } from './cue.ts';

/**
 * Takes a transcript in WebVTT (https://www.w3.org/TR/webvtt1/) apart. Its head, notes, styles and regions are passed over; a cue ends at the
 * next empty line.
 */
export function readVtt(lines: readonly string[]): Transcript {
  const cues: Cue[] = [];
  const head = lines.slice(0, 20);
  const language = head.flatMap(
    (line) => /^Language:\s{0,5}([\w-]{2,20})\s{0,20}$/i.exec(line)?.[1] ?? [],
  )[0];
  for (let at = 0; at < lines.length; at += 1) {
    if (isPassedOver(lines, at)) {
      while (!isEmpty(lines[at])) at += 1;
      continue;
    }
    const line = lines[at] ?? '';
    if (!isTiming(line)) continue;
    const end = endOfCue(lines, at + 1);
    cues.push({ times: readTimes(line), lines: lines.slice(at + 1, end) });
    at = end - 1;
  }
  return { cues, before: [], language: language ?? null };
}

function isPassedOver(lines: readonly string[], at: number): boolean {
  const beginsBlock = at === 0 || isEmpty(lines[at - 1]);
  return beginsBlock && /^(?:NOTE|STYLE|REGION)(?:\s|$)/.test(lines[at] ?? '');
}

/** A cue whose empty line is missing ends where the next times are, or the number above these. */
function endOfCue(lines: readonly string[], from: number): number {
  let at = from;
  while (!isEmpty(lines[at]) && !isTiming(lines[at] ?? '')) at += 1;
  const isNumbered = at > from && !isEmpty(lines[at]) && /^\d{1,9}$/.test(lines[at - 1] ?? '');
  return isNumbered ? at - 1 : at;
}

/** True behind the last line too. */
function isEmpty(line: string | undefined): boolean {
  return line === undefined || line.trim() === '';
}
