import type { ChangeSide, ComparedCapture } from './change-side.ts';

/** Quotes in a comment are cut to this length, in UTF-16 units. */
const longestQuote = 300;

const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' });
const moment = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'medium' });

/** The comment that says how two captures differ at one place, for a person to keep or change. */
export function observationWords(older: ChangeSide, newer: ChangeSide, isMoved: boolean): string {
  const name = namesOf(older.side, newer.side);
  const hasBefore = older.range.end > older.range.start;
  const hasAfter = newer.range.end > newer.range.start;
  if (isMoved) return `This passage stands elsewhere in ${name.newer} than in ${name.older}.`;
  if (!hasAfter) return `This passage was in ${name.older} and is not in ${name.newer}.`;
  if (!hasBefore) return `This passage is in ${name.newer} and was not in ${name.older}.`;
  return `${capital(name.older)} had “${quoteOf(older)}”, ${name.newer} has “${quoteOf(newer)}”.`;
}

function namesOf(older: ComparedCapture, newer: ComparedCapture) {
  const [before, after] = [older, newer].map(({ capture }) => new Date(capture.capturedAt));
  const isOneDay = day.format(before) === day.format(after);
  const date = (of: Date | undefined) => (isOneDay ? moment : day).format(of);
  const isOneDocument = older.document.id === newer.document.id;
  const copy = ({ document }: ComparedCapture, of: Date | undefined) =>
    isOneDocument ? `the copy of ${date(of)}` : `“${document.title}” (copy of ${date(of)})`;
  return { older: copy(older, before), newer: copy(newer, after) };
}

function quoteOf({ side, range }: ChangeSide): string {
  const words = side.text.slice(range.start, range.end).replaceAll(/\s+/g, ' ').trim();
  return words.length <= longestQuote ? words : `${words.slice(0, longestQuote).trimEnd()}…`;
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
