import type { AnnotationFile } from './annotation-file.ts';
import type { AnnotationRecord, InvalidRecord } from './annotation-record.ts';
import { readKindleDate } from './kindle-date.ts';
import { type ClippingKind, kindOfClipping, locationOf } from './kindle-words.ts';
import { clippingSeparator, linesOfClipping } from '../../../shared/annotations/kindle-text.ts';
import { madeId } from './made-id.ts';
import { quoteRecord } from './quote-record.ts';
import { sortRecords } from './sort-records.ts';

interface Clipping {
  readonly where: string;
  readonly title: string;
  readonly author: string | null;
  readonly kind: ClippingKind;
  /** First and last place, in the device's own count; null when not said. */
  readonly location: { readonly first: number; readonly last: number } | null;
  readonly details: string;
  readonly createdAt: string | null;
  readonly words: string;
}

/**
 * Reads a Kindle's `My Clippings.txt` in the languages that the device speaks. A note becomes the comment of the
 * highlight at its place; bookmarks have no words and are passed over.
 */
export function readKindle(text: string): AnnotationFile {
  const read = text
    .replace(/^\ufeff/, '')
    .split(clippingSeparator)
    .map((entry, index) => readEntry(entry, `clipping ${index + 1}`))
    .filter((entry) => entry !== null);
  const clippings = read.filter((entry) => 'kind' in entry);
  const broken = read.filter((entry): entry is InvalidRecord => !('kind' in entry));
  const highlights = clippings.filter(({ kind }) => kind === 'highlight');
  const notesOf = new Map<Clipping, Clipping[]>();
  const alone: InvalidRecord[] = [];
  const byBook = Map.groupBy(highlights, ({ title }) => title);
  const booksByEnd = new Map([...byBook].map(([title, ofBook]) => [title, firstByEnd(ofBook)]));
  for (const note of clippings.filter(({ kind }) => kind === 'note')) {
    const end = note.location?.first ?? -1;
    const highlight =
      booksByEnd.get(note.title)?.get(end) ?? highlightAround(note, byBook.get(note.title) ?? []);
    if (highlight === null) {
      alone.push(noteAlone(note));
      continue;
    }
    const others = notesOf.get(highlight);
    if (others === undefined) notesOf.set(highlight, [note]);
    else others.push(note);
  }
  const made = highlights.map((highlight) => recordOf(highlight, notesOf.get(highlight) ?? []));
  const { records, invalid } = sortRecords(made);
  return {
    format: 'Kindle clippings',
    records: withoutRepeats(records),
    links: [],
    claims: [],
    invalid: [...broken, ...alone, ...invalid],
  };
}

function readEntry(entry: string, where: string): Clipping | InvalidRecord | null {
  const [heading = '', details = '', ...rest] = linesOfClipping(entry);
  if (heading === '' && details === '') return null;
  if (!details.startsWith('-')) {
    return {
      where,
      quote: heading.slice(0, 500),
      reason: 'Its second line does not say what it is (“- Your Highlight …”).',
    };
  }
  const words = rest.join('\n').trim();
  const kind = kindOfClipping(details);
  if (kind === 'bookmark' || (kind === 'unknown' && words === '')) return null;
  const { title, author } = readHeading(heading);
  return {
    where,
    title,
    author,
    // In a language that is not known, what has words is most likely a highlight.
    kind: kind === 'unknown' ? 'highlight' : kind,
    location: locationOf(details),
    details,
    createdAt: readKindleDate(details),
    words,
  };
}

/** `Title (Family, Given)`: the author stands in the last brackets. */
function readHeading(heading: string): { readonly title: string; readonly author: string | null } {
  const open = heading.lastIndexOf('(');
  if (open <= 0 || !heading.endsWith(')')) return { title: heading, author: null };
  const author = heading.slice(open + 1, -1).trim();
  return { title: heading.slice(0, open).trim(), author: author === '' ? null : author };
}

/** The device puts a note at the last place of the passage it belongs to: the first highlight that ends at each place. */
function firstByEnd(highlights: readonly Clipping[]): ReadonlyMap<number, Clipping> {
  const byEnd = new Map<number, Clipping>();
  for (const highlight of highlights) {
    const { location } = highlight;
    if (location === null || location.first > location.last || byEnd.has(location.last)) continue;
    byEnd.set(location.last, highlight);
  }
  return byEnd;
}

/** So many highlights of one book are looked through for one that a note stands within; no book has more. */
const mostLookedThrough = 2_000;

function highlightAround({ location }: Clipping, highlights: readonly Clipping[]): Clipping | null {
  if (location === null) return null;
  const around = highlights
    .slice(0, mostLookedThrough)
    .find(
      (highlight) =>
        highlight.location !== null &&
        highlight.location.first <= location.first &&
        location.first <= highlight.location.last,
    );
  return around ?? null;
}

function noteAlone({ where, words }: Clipping): InvalidRecord {
  return {
    where,
    quote: words.slice(0, 500),
    reason: 'This is a note of the reader without a highlight at its place, so there are no words to find.',
  };
}

function recordOf(highlight: Clipping, notes: readonly Clipping[]): AnnotationRecord | InvalidRecord {
  const { where, title, author, words, details, createdAt } = highlight;
  return quoteRecord({
    where,
    id: madeId('kindle', [title, author, words, String(highlight.location?.first ?? '')]),
    quote: words,
    title,
    author,
    comment: notes.map((note) => note.words).join('\n'),
    createdAt,
    facts: { 'assay:location': details.replace(/^- ?/, '').trim() },
  });
}

/** The device keeps a highlight again when it is made anew: the same words at the same place count once. */
function withoutRepeats(records: readonly AnnotationRecord[]): readonly AnnotationRecord[] {
  return [...new Map(records.map((record) => [record.id, record])).values()];
}
