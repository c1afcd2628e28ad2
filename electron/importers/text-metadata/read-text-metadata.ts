import type { Metadata, MetadataReading } from '../../../shared/model/metadata.ts';
import { guessLanguage } from './guess-language.ts';
import { readDateLine, readLabelledLines, readModifiedLine } from './labelled-lines.ts';
import { type Dateline, readDateline } from './read-dateline.ts';

/** How many lines at the start and at the end of a text are looked at for lines about the text itself. */
const headLines = 15;
const tailLines = 10;

/** A line at least this long is running text. */
const runningText = 120;

/**
 * Reads what a text says of itself in its `lines` (canonical, in order): labelled lines, a first line `date 2025-01-07 …`, the
 * dateline, a date line, a "last modified" line; and guesses its language. Whatever is not plainly said is uncertain.
 */
export function readTextMetadata(lines: readonly string[]): Metadata {
  const head = lines.slice(0, headLines);
  const tail = lines.slice(Math.max(headLines, lines.length - tailLines));
  const saved = readSavedLine(lines[0] ?? '');
  const dateline = findDateline(saved ? [saved.rest, ...head.slice(1)] : head);
  const labelled = readLabelledLines([...head, ...tail]);
  const published =
    labelled.published ??
    datelineDate(saved, dateline) ??
    readDateLine(head.filter((line) => line.length < runningText)) ??
    readModifiedLine([...head, ...tail]);
  return {
    ...guessLanguage(lines.join('\n')),
    ...(dateline && { place: place(dateline) }),
    ...(dateline?.agency && { publisher: agency(dateline, dateline.agency) }),
    ...labelled,
    ...(published && { published }),
  };
}

/** `date 2025-01-07 …`: the date under which a text was saved, before its own words. */
interface SavedLine {
  readonly date: string;
  readonly opening: string;
  readonly rest: string;
}

function readSavedLine(line: string): SavedLine | null {
  const match = /^date:? ([12]\d{3}-\d{2}-\d{2})\b[\s,;:-]*/i.exec(line);
  if (!match?.[1]) return null;
  return { date: match[1], opening: match[0].trim(), rest: line.slice(match[0].length) };
}

/** A report has one dateline, in its first paragraph; many lines like one are the speakers of a conversation. */
function findDateline(head: readonly string[]): Dateline | null {
  const paragraphs = head.filter((line) => line.length >= runningText).slice(0, 4);
  const found = paragraphs.map(readDateline);
  const isConversation = found.filter((each) => each !== null && !each.date).length > 1;
  return isConversation ? null : (found.slice(0, 2).find((each) => each !== null) ?? null);
}

function datelineDate(saved: SavedLine | null, dateline: Dateline | null): MetadataReading | null {
  const day = dateline?.date ?? null;
  if (!dateline || !day) {
    return (
      saved && {
        value: saved.date,
        readFrom: 'first line "date …"',
        words: saved.opening,
        certainty: 'uncertain',
        readings: [],
      }
    );
  }
  if (!day.edtf.startsWith('XXXX') || !saved) {
    return {
      value: day.edtf,
      readFrom: 'dateline',
      words: dateline.words,
      certainty: day.certainty,
      readings: day.readings,
    };
  }
  const value = completeYear(day.edtf, saved.date);
  return {
    value,
    readFrom: 'first line "date …" and dateline',
    words: `${saved.opening} ${dateline.words}`,
    certainty: value === saved.date ? 'certain' : 'uncertain',
    readings: [],
  };
}

/** Gives the `XXXX-MM-DD` of a dateline the year in which it was last before it was saved on `saved`. */
function completeYear(edtf: string, saved: string): string {
  const year = saved.slice(0, 4);
  const sameYear = edtf.replace('XXXX', year);
  return sameYear <= saved ? sameYear : edtf.replace('XXXX', String(Number(year) - 1).padStart(4, '0'));
}

function place({ place: value, words, placeCertainty: certainty }: Dateline): MetadataReading {
  return { value, readFrom: 'dateline', words, certainty, readings: [] };
}

function agency({ words }: Dateline, value: string): MetadataReading {
  return { value, readFrom: 'dateline', words, certainty: 'uncertain', readings: [] };
}
