import { formatEdtf } from '../../../shared/dates/format-edtf.ts';
import type { OriginCounts, Stance } from '../../../shared/model/claim.ts';
import { originWords } from '../../../shared/origins/origin-words.ts';
import type { ExportedDate } from '../annotated-notes.ts';
import { dayInWords, gradeInWords, publicationInWords, shownHashLength } from '../wording.ts';
import { code, type Fact, type Line, ours, say, theirs } from './blocks.ts';
import type { LogHead, ReportItem, ReportOrigin, ReportQuote } from './session-report.ts';

/** Stances in the order they are told, each with the heading of its passages. */
export const stanceHeadings: readonly (readonly [Stance, string])[] = [
  ['supports', 'Passages that support it'],
  ['disputes', 'Passages that dispute it'],
  ['qualifies', 'Passages that qualify it'],
  ['mentions', 'Passages that mention it'],
  ['background', 'Background'],
];

/** `3 May 2026, 09:14 UTC`. */
export function momentInWords(timestamp: string): string {
  return `${dayInWords(timestamp)}, ${timestamp.slice(11, 16)} UTC`;
}

/** `14 of 32 judged, 3 set aside`. */
export function progressInWords({
  items,
  judged,
  setAside,
}: {
  readonly items: number;
  readonly judged: number;
  readonly setAside: number;
}): string {
  return `${judged} of ${items} judged, ${setAside} set aside`;
}

/** `5 passages, 4 publishers, 2 independent origins, 1 origin unknown`. */
export function originCountsInWords({ passages, publishers, independent, unknown }: OriginCounts): string {
  return originWords({ passages, publishers, origins: independent, unknown });
}

/** The date, with the words it was read from; null for none. */
export function dateLine(date: ExportedDate | null): Line | null {
  return date === null ? null : theirs(publicationInWords(date));
}

/** `event 812 of 3 May 2026, 09:14 UTC, 4c1f…`. */
export function headLine({ number, hash, at }: LogHead): Line {
  return say`${ours(`entry ${number} of the event log, ${momentInWords(at)}, SHA-256 `)}${code(hash)}`;
}

/** `judged 3 May 2026`, `set aside 3 May 2026: the original is sealed`, `not judged yet`. */
export function itemLine({ state, reason, decidedAt }: ReportItem): Line {
  const when = decidedAt === null ? '' : ` ${dayInWords(decidedAt)}`;
  const what = state === 'waiting' ? 'not judged yet' : `${state}${when}`;
  return [...ours(what), ...because(reason)];
}

/** `: a reason`; nothing where none was given. */
export function because(reason: string | null): Line {
  return reason === null ? [] : say`: ${reason}`;
}

/** Where a quote stands: capture and position. */
export function placeLine({ capture, place, region }: ReportQuote): Line {
  if (capture === null) return ours('the annotation was removed; these are the words as they were cited');
  if (region != null)
    return say`${ours('a part of a page of capture ')}${code(capture.sha256.slice(0, shownHashLength))}${ours(`, captured ${dayInWords(capture.capturedAt)}`)}`;
  const where =
    place === null
      ? 'no position: the capture does not hold these words; '
      : `${positionInWords(place)} of the text of `;
  return say`${ours(`${where}capture `)}${code(capture.sha256.slice(0, shownHashLength))}${ours(`, captured ${dayInWords(capture.capturedAt)}`)}`;
}

function positionInWords({
  startUtf16,
  endUtf16,
  startCodePoint,
  endCodePoint,
}: NonNullable<ReportQuote['place']>): string {
  const units = `characters ${startUtf16} to ${endUtf16}`;
  const isSame = startUtf16 === startCodePoint && endUtf16 === endCodePoint;
  return isSame ? units : `${units} (${startCodePoint} to ${endCodePoint} in code points)`;
}

/** Source, grade with its reason, and interest, each by itself; what is not recorded is left out. */
export function sourceFacts({ source, grade }: ReportOrigin): readonly Fact[] {
  return [
    ['Source', source === null ? null : theirs(source.name)],
    [
      'Source reliability',
      grade === null
        ? null
        : say`${gradeInWords(grade)}${ours(`, graded ${dayInWords(grade.gradedAt)}`)}${
            grade.reason === null ? ours(', without a reason') : because(grade.reason)
          }`,
    ],
    [
      'Interest',
      source === null || source.interest === null
        ? null
        : say`${ours(source.interest)}${because(source.interestReason)}`,
    ],
  ];
}

/** Facts, and after them the names of those that are not recorded. */
export function withMissing(entries: readonly Fact[], mayBeMissing: readonly string[]): readonly Fact[] {
  const missing = entries.flatMap(([name, value]) =>
    value === null && mayBeMissing.includes(name) ? [name.toLowerCase()] : [],
  );
  return [...entries, ['Not recorded', missing.length === 0 ? null : ours(missing.join(', '))]];
}

/** The method's steps that were taken. */
export function stepLines({ steps }: ReportItem): readonly Line[] {
  return steps.map(
    ({ step, words, at }) =>
      say`${step}${words === '' ? null : say`: ${words}`}${ours(` (${dayInWords(at)})`)}`,
  );
}

/** An EDTF date in words. */
export function edtfLine(edtf: string): Line {
  return theirs(formatEdtf(edtf));
}

/** `5 documents`, `1 document`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** A sentence with its full stop. */
export function sentence(words: string): string {
  return /[.!?…:]["”’)\]]?$/u.test(words) ? words : `${words}.`;
}
