import { findDates } from '../../../shared/dates/find-dates.ts';
import { type DateReading, readDate } from '../../../shared/dates/read-date.ts';
import type { Metadata, MetadataReading } from '../../../shared/model/metadata.ts';

/** Longest line that is taken for a label with its value. */
const longest = 200;

const published =
  /^(?:(?:first )?(?:posted|published|issued)(?: on| at)?|publication date|publish date|date published|date|dated|تاریخ(?: اشاعت)?|اشاعت|شائع شدہ|تاريخ(?: النشر)?|نشر(?: في)?) ?[:：] ?(.+)$/i;
const publishedOn = /^(?:posted|published|issued|written)(?: by .{2,100}?)? (?:on|at) (.+)$/i;
const publishedIn = /^(?:first )?published (?:in|by) (.+)$/i;
const modified =
  /^(?:(?:this )?page |article )?(?:was )?(?:last |آخری )?(?:modified|updated|revised|changed|edited|reviewed)(?: on)? ?[:：]? ?(.+)$/i;
const byline =
  /^by:? (\p{Lu}[\p{L}\p{M}.'’-]*(?: (?:(?:al|bin|de|van|von|ul|ur) ?)?\p{Lu}[\p{L}\p{M}.'’-]*){1,4})$/iu;
const author = /^(?:author|written by|reported by|مصنف|تحریر) ?[:：] ?(.{2,80})$/i;
const publisher = /^(?:source|publisher|newspaper|outlet|ناشر|ماخذ) ?[:：] ?(.{2,80})$/i;
const address = /^(?:(?:url|link|retrieved from|available at|source) ?[:：] ?)?<?(https?:\/\/[^\s<>]+)>?$/i;

/** Reads what lines such as `Posted on: 7/29/2023` or `Published in …` say. Of two that say the same, the first counts. */
export function readLabelledLines(lines: readonly string[]): Metadata {
  let metadata: Metadata = {};
  for (const line of lines) {
    if (line.length <= longest) metadata = { ...readLine(line), ...metadata };
  }
  return metadata;
}

/** Reads lines such as `Page last modified: …`: the date of a change, which the publication cannot be later than. */
export function readModifiedLine(lines: readonly string[]): MetadataReading | null {
  for (const line of lines) {
    const found = line.length <= longest && readDate(modified.exec(line)?.[1] ?? '');
    if (!found) continue;
    const certainty = found.certainty === 'certain' ? 'uncertain' : found.certainty;
    return dateReading({ ...found, certainty }, 'last modified line', line);
  }
  return null;
}

/** Reads a line that holds nothing but a date; what happened on it is not said, so it is uncertain. */
export function readDateLine(lines: readonly string[]): MetadataReading | null {
  for (const line of lines) {
    const [found] = line.length <= 60 ? findDates(line) : [];
    if (!found || /^\d{4}-\d{2}$/.test(found.edtf)) continue;
    const rest = line.slice(0, found.start) + line.slice(found.end);
    if (!isWeekdayAndTime(rest)) continue;
    const certainty = found.certainty === 'certain' ? 'uncertain' : found.certainty;
    return dateReading({ ...found, certainty }, 'date line', line);
  }
  return null;
}

function readLine(line: string): Metadata {
  const place = publishedIn.exec(line)?.[1];
  if (place !== undefined) return readPublishedIn(place, line);
  const words = published.exec(line)?.[1] ?? publishedOn.exec(line)?.[1];
  const date = words === undefined ? null : readDate(words);
  if (date) return { published: dateReading(date, 'labelled line', line) };
  const url = address.exec(line)?.[1];
  if (url !== undefined) {
    const certainty = line === url ? 'uncertain' : 'certain';
    return { url: reading(url, certainty === 'certain' ? 'labelled line' : 'address line', line, certainty) };
  }
  const person = byline.exec(line)?.[1];
  if (person !== undefined && /^by/i.test(line))
    return { author: reading(person, 'byline', line, 'certain') };
  const named = author.exec(line)?.[1];
  if (named !== undefined) return { author: reading(named, 'labelled line', line, 'certain') };
  const outlet = publisher.exec(line)?.[1];
  return outlet === undefined ? {} : { publisher: reading(outlet, 'labelled line', line, 'certain') };
}

/** `Dawn, October 21st, 2023`: the publisher stands before the date. */
function readPublishedIn(words: string, line: string): Metadata {
  const [found] = findDates(words);
  if (!found) return {};
  const outlet = words
    .slice(0, found.start)
    .replace(/(?:[\s,،–—-]|\bon\b|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b)+$/i, '')
    .trim();
  return {
    published: dateReading(found, '"Published in" line', line),
    ...(outlet !== '' && { publisher: reading(outlet, '"Published in" line', line, 'certain') }),
  };
}

function isWeekdayAndTime(words: string): boolean {
  return !/[\p{L}\p{N}]/u.test(
    words
      .replace(/\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b/gi, '')
      .replace(/پیر|منگل|بدھ|جمعرات|جمعہ|ہفتہ|اتوار/g, '')
      .replace(/\d{1,2}[:.]\d{2}(?:[:.]\d{2})?|\b(?:am|pm|utc|gmt|pkt|est|edt|bst|cet|at|zulu)\b/gi, ''),
  );
}

function dateReading(date: DateReading, readFrom: string, words: string): MetadataReading {
  return { value: date.edtf, readFrom, words, certainty: date.certainty, readings: date.readings };
}

function reading(
  value: string,
  readFrom: string,
  words: string,
  certainty: 'certain' | 'uncertain',
): MetadataReading {
  return { value: value.trim(), readFrom, words, certainty, readings: [] };
}
