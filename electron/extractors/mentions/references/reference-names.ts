import { type CitationDate, citationDates } from './citation-dates.ts';

/** Who wrote or published a work, and when, as an entry of a reference list has it. */
export interface ReferenceFacts {
  readonly name: string;
  readonly date: CitationDate | null;
}

const quotedTitle = /^\s*["“‘«][^"”»]{1,300}["”»][\s,.:;]*/u;
/** "Ekdahl, R.", "Varrow, I., & Lund, S.", "Khan, Ali and Sara Lund". */
const invertedAuthors =
  /^(?:\p{Lu}[\p{L}\p{M}'’-]+(?:\s\p{Lu}[\p{L}'’-]+)?,\s(?:\p{Lu}\.[\s-]?)+(?:,?\s?(?:&|and|,)?\s?)?){1,8}(?:et al\.?)?/u;

/** Reads an entry's author or publisher and its date; null where neither stands at its beginning. */
export function readReference(entry: string): ReferenceFacts | null {
  const dates = citationDates(entry).filter(({ precision }) => precision !== 'none given' || true);
  const title = quotedTitle.exec(entry)?.[0] ?? '';
  const rest = entry.slice(title.length);
  const name = (title === '' ? authorsOf(entry, dates[0]) : publisherOf(rest))
    .replace(/[\s,.:;(–—-]+$/u, (end) => (/^\.[\s,:;(]*$/.test(end) ? '.' : ''))
    .trim();
  const tidy = endsWithInitial(name) ? name : name.replace(/\.$/u, '');
  if (!/\p{L}/u.test(tidy) || tidy.length > 160) return null;
  return { name: tidy, date: dateOf(entry, dates) };
}

function endsWithInitial(name: string): boolean {
  return /(?:^|[\s.,])\p{Lu}\.$/u.test(name) || /\bal\.$/u.test(name);
}

function authorsOf(entry: string, first: CitationDate | undefined): string {
  const beforeYear =
    first && /[([]$/.test(entry.slice(0, first.start).trimEnd())
      ? entry.slice(0, first.start).replace(/[\s([]+$/u, '')
      : null;
  if (beforeYear !== null && beforeYear.length <= 160 && beforeYear !== '') return beforeYear;
  const authors = invertedAuthors.exec(entry)?.[0];
  if (authors !== undefined) return authors;
  const upTo = /^(?:[^,.;:("“«]|\.(?=\p{Lu}\.|\s?\p{Lu}\.|\S)|(?<=\b\p{Lu})\.)+/u.exec(entry)?.[0] ?? '';
  return upTo;
}

function publisherOf(rest: string): string {
  return /^(?:in\s+)?([^,.;:(]+)/iu.exec(rest)?.[1] ?? '';
}

/** A year in brackets behind the authors, else the most precise date, the last of several. */
function dateOf(entry: string, dates: readonly CitationDate[]): CitationDate | null {
  const inBrackets = dates.find(({ start }) => /[([]\s*$/.test(entry.slice(0, start)));
  return (
    inBrackets ?? dates.findLast(({ precision }) => precision === 'month or day') ?? dates.at(-1) ?? null
  );
}
