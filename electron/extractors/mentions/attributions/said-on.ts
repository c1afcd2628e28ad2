import { findDates } from '../../../../shared/dates/find-dates.ts';
import type { TextRange } from '../../../../shared/model/finding.ts';
import { indexAt, type Passage } from '../passage.ts';

/** When something was said, by the words beside its attribution. */
export interface SaidOn {
  /** EDTF; null where the words say a day that cannot be told without the document's date. */
  readonly edtf: string | null;
  readonly words: string;
  /** Where the attribution ends with the date's words; its own end where the date stands before it. */
  readonly end: number;
}

const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const onWeekday =
  /^\s(?:(?:on|late|early|last)\s)*(sunday|monday|tuesday|wednesday|thursday|friday|saturday|today|yesterday)(?!\p{L})(?:\s(?:morning|evening|night|afternoon))?/iu;
const onDate = /^\s(?:on|in|of)\s/u;
const openingWeekday = /^on\s(sunday|monday|tuesday|wednesday|thursday|friday|saturday),?\s(?:the\s)?$/iu;
const openingYear = /^(?:but\s|and\s)?in\s((?:1[5-9]|20)\d\d),?\s(?:the\s)?$/iu;
const openingDate = /^(?:and\s|but\s)?(?:on|in)\s$/iu;
/** Semicolons and "and" begin a clause that may have a date of its own. */
const clauseStart = /[;:–—]\s|,\sand\s(?=on\s|in\s)/gu;

/** Finds the date that stands right behind an attribution ("said on Friday"), or right before it ("In August 1998 X denied"). */
export function dateBeside(
  { text, input, start: from, end: to, sentences }: Passage,
  range: TextRange,
): SaidOn | null {
  const after = text.slice(range.end, Math.min(range.end + 48, to));
  const weekday = onWeekday.exec(after);
  if (weekday) {
    const edtf = dayBefore(input.referenceDate, weekday[1] ?? '');
    return { edtf, words: weekday[0].trim(), end: range.end + weekday[0].length };
  }
  const lead = onDate.exec(after)?.[0] ?? null;
  if (lead !== null) {
    const date = findDates(after, { missingYear: 'keep' })[0];
    if (date?.start === lead.length) return { edtf: date.edtf, words: date.words, end: range.end + date.end };
    const year = /^((?:1[5-9]|20)\d\d)(?![\p{L}\p{N}])/u.exec(after.slice(lead.length))?.[1];
    if (year !== undefined) return { edtf: year, words: year, end: range.end + lead.length + year.length };
  }
  const sentence = sentences[indexAt(sentences, range.start)];
  const opening = text.slice(Math.max(sentence?.start ?? from, range.start - 64), range.start);
  const clause = [...opening.matchAll(clauseStart)].at(-1);
  const before = clause ? opening.slice(clause.index + clause[0].length) : opening;
  return (
    dateBefore(before, input.referenceDate, range.end) ??
    dateWithin(text.slice(range.start, range.end), input, range)
  );
}

/** "In a letter of 8 January 2021 the ministry stated": the date stands in the words that open the attribution. */
function dateWithin(words: string, { referenceDate }: Passage['input'], { end }: TextRange): SaidOn | null {
  if (!/^(?:in|speaking|talking|addressing|writing|responding)\s/iu.test(words)) return null;
  const weekday = /\son\s(sunday|monday|tuesday|wednesday|thursday|friday|saturday)(?!\p{L})/iu.exec(
    words,
  )?.[1];
  if (weekday !== undefined) return { edtf: dayBefore(referenceDate, weekday), words: weekday, end };
  const date = findDates(words, { missingYear: 'keep' })[0];
  return date ? { edtf: date.edtf, words: date.words, end } : null;
}

function dateBefore(before: string, reference: string | null, end: number): SaidOn | null {
  const weekday = openingWeekday.exec(before)?.[1];
  if (weekday !== undefined) return { edtf: dayBefore(reference, weekday), words: weekday, end };
  const year = openingYear.exec(before)?.[1];
  if (year !== undefined) return { edtf: year, words: year, end };
  const date = findDates(before, { missingYear: 'keep' }).at(-1);
  const isBeside =
    date && /^,?\s(?:the\s)?$/.test(before.slice(date.end)) && openingDate.test(before.slice(0, date.start));
  return isBeside ? { edtf: date.edtf, words: date.words, end } : null;
}

/** The last such day up to the reference date; null where that is not known to the day. */
function dayBefore(reference: string | null, words: string): string | null {
  if (reference === null || !/^\d{4}-\d\d-\d\d$/.test(reference)) return null;
  const day = new Date(`${reference}T00:00:00Z`);
  if (Number.isNaN(day.getTime())) return null;
  const wanted = weekdays.indexOf(words.toLowerCase());
  const back = wanted < 0 ? (/^yesterday$/i.test(words) ? 1 : 0) : (day.getUTCDay() - wanted + 7) % 7;
  day.setUTCDate(day.getUTCDate() - back);
  return day.toISOString().slice(0, 10);
}
