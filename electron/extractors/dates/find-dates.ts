import { foldDigits, hasArabicDigits } from '../../../shared/dates/digits.ts';
import type { FindingOf } from '../../../shared/model/finding.ts';
import type { Extractor, ExtractorInput } from '../extractor-input.ts';
import { type Piece, piecesOf } from '../pieces.ts';
import { findArabicScriptDates } from './arabic-script-dates.ts';
import { findCalendarDates } from './calendar-dates.ts';
import type { DateCandidate } from './candidate.ts';
import { isInCitation } from './citation-date.ts';
import { readClockAndZone } from './clock-and-zone.ts';
import type { DatePlace } from './date-place.ts';
import { readRole } from './date-role.ts';
import { joinDates, withoutOverlaps } from './join-dates.ts';
import { findPeriods } from './periods.ts';
import { readReferenceDay } from './reference-day.ts';
import { findRelativeDates } from './relative-dates.ts';
import { createResolver, type Resolved } from './resolve.ts';
import { readTense } from './tense.ts';
import { findYears } from './years.ts';

/**
 * Finds dates and gives them as EDTF, with what they are the date of. Words counted from another date need one: the document's, else what its own
 * dateline or publication line says, else (for "the following year") an event before them in the same block. Where none is known, a month or day
 * keeps its year open (`XXXX-08`), and "last month" is no finding. Dates within a source in brackets belong to that mention and are left out.
 */
export const findDates: Extractor<'date'> = function* (input) {
  const places: DatePlace[] = [];
  for (const piece of piecesOf(input)) {
    places.push(...findPlaces(input.text.slice(piece.start, piece.end), piece));
    yield;
  }
  return yield* resolveAll(input, places);
};

function findPlaces(original: string, piece: Piece): DatePlace[] {
  const text = foldDigits(original);
  const candidates = withoutOverlaps([
    ...findCalendarDates(text),
    ...findPeriods(text),
    ...findYears(text),
    ...findRelativeDates(text),
    ...findArabicScriptDates(text),
  ]);
  return joinDates(text, candidates)
    .filter(({ start, end }) => !isInCitation(text, start, end))
    .filter((candidate) => !isOfOtherCalendar(original, candidate))
    .map((candidate) => {
      const { meaning, start } = candidate;
      const isDay = 'edtf' in meaning && /-\d\d-\d\d/.test(meaning.edtf);
      const clock = isDay ? readClockAndZone(text.slice(candidate.end, candidate.end + 48)) : null;
      const end = candidate.end + (clock?.length ?? 0);
      const role = readRole({ words: text, start, end, isDay, isHead: piece.start < 600 });
      return {
        ...role,
        candidate: { meaning, start: piece.start + start, end: piece.start + end },
        piece,
        tense: readTense(text, start, end),
        timeZone: clock?.timeZone ?? null,
      };
    });
}

/** A year such as ۱۴۰۲ belongs to the Persian or Islamic calendar, which is not read. */
function isOfOtherCalendar(original: string, { start, end, meaning }: DateCandidate): boolean {
  if (meaning.type !== 'calendar' || !hasArabicDigits(original.slice(start, end))) return false;
  return /^1[345]\d{2}/.test(meaning.edtf) && Number(meaning.edtf.slice(0, 4)) <= 1500;
}

function* resolveAll(
  { text, referenceDate }: ExtractorInput,
  places: readonly DatePlace[],
): Generator<void, FindingOf<'date'>[]> {
  const resolver = createResolver(readReferenceDay(referenceDate) ?? ownReference(places));
  const found: FindingOf<'date'>[] = [];
  for (const [index, place] of places.entries()) {
    if (index % 200 === 199) yield;
    const resolved = resolver.resolve(place);
    if (resolved) found.push(toFinding(text, place, resolved));
  }
  return found;
}

/** The first date to the day that the text gives as its own. */
function ownReference(places: readonly DatePlace[]) {
  for (const { role, candidate } of places) {
    if ((role !== 'dateline' && role !== 'publication') || candidate.meaning.type !== 'calendar') continue;
    const reference = readReferenceDay(candidate.meaning.edtf);
    if (reference) return reference;
  }
  return null;
}

function toFinding(text: string, { candidate, role, place, timeZone }: DatePlace, resolved: Resolved) {
  const { start, end } = candidate;
  const exact = text.slice(start, end);
  return { kind: 'date', start, end, exact, value: { ...resolved, role, timeZone, place } } as const;
}
