import type { CslItem } from '../../../shared/model/bibliographic-record.ts';
import {
  attributeOf,
  childElement,
  elementsNamed,
  firstNamed,
  textWithin,
  type XmlElement,
} from '../xml/xml-element.ts';
import { parseXml, type XmlLimits, type XmlSource } from '../xml/read-xml.ts';
import { cslDate, readWrittenDate } from './csl-dates.ts';
import { cslNames } from './csl-names.ts';
import type { RecordDraft } from './make-record.ts';
import { recordLimits, refuseTooMany } from './record-limits.ts';
import { composed } from '../../../shared/text/canonical.ts';

/** EndNote's reference types, by the names it writes, and the types of CSL that they are. */
const cslTypes = new Map([
  ['blog', 'post-weblog'],
  ['book', 'book'],
  ['book section', 'chapter'],
  ['conference paper', 'paper-conference'],
  ['conference proceedings', 'paper-conference'],
  ['dataset', 'dataset'],
  ['dictionary', 'entry-dictionary'],
  ['edited book', 'book'],
  ['electronic article', 'article-journal'],
  ['electronic book', 'book'],
  ['encyclopedia', 'entry-encyclopedia'],
  ['film or broadcast', 'motion_picture'],
  ['government document', 'report'],
  ['hearing', 'hearing'],
  ['interview', 'interview'],
  ['journal article', 'article-journal'],
  ['magazine article', 'article-magazine'],
  ['manuscript', 'manuscript'],
  ['newspaper article', 'article-newspaper'],
  ['pamphlet', 'pamphlet'],
  ['patent', 'patent'],
  ['personal communication', 'personal_communication'],
  ['report', 'report'],
  ['thesis', 'thesis'],
  ['web page', 'webpage'],
]);

/** Properties of CSL, each with the element whose words it is. */
const textElements: readonly (readonly [string, string])[] = [
  ['publisher', 'publisher'],
  ['publisher-place', 'pub-location'],
  ['volume', 'volume'],
  ['issue', 'number'],
  ['edition', 'edition'],
  ['page', 'pages'],
  ['abstract', 'abstract'],
  ['language', 'language'],
  ['DOI', 'electronic-resource-num'],
  ['call-number', 'call-num'],
];

/** Reads a library that EndNote exported as XML. */
export function readEndNoteXml(
  source: XmlSource,
  limits: XmlLimits,
): {
  records: readonly RecordDraft[];
  remarks: readonly string[];
} {
  const { root, remarks } = parseXml(source, limits);
  const records = [...elementsNamed(root, 'record')];
  refuseTooMany(records.length);
  return { records: records.map(toDraft), remarks };
}

function toDraft(record: XmlElement, index: number): RecordDraft {
  return {
    key: String(index),
    csl: toCsl(record),
    tags: wordsOfAll(record, 'keyword'),
    notes: [...wordsOfAll(record, 'notes'), ...wordsOfAll(record, 'research-notes')],
    files: [...elementsNamed(record, 'pdf-urls')].flatMap((urls) => wordsOfAll(urls, 'url')).map(pathOf),
    importedId: wordsOf(record, 'rec-number') || null,
  };
}

function toCsl(record: XmlElement): CslItem {
  const kind = firstNamed(record, 'ref-type');
  const name = (kind && attributeOf(kind, 'name'))?.trim().toLowerCase() ?? '';
  const item: CslItem = { type: cslTypes.get(name) ?? 'document' };
  const titles = firstNamed(record, 'titles');
  const periodical = firstNamed(record, 'periodical');
  const container =
    (titles && wordsOf(titles, 'secondary-title')) || (periodical && wordsOf(periodical, 'full-title'));
  const title = titles && wordsOf(titles, 'title');
  if (title) item['title'] = title;
  if (container) item['container-title'] = container;
  for (const [property, element] of textElements) {
    const words = wordsOf(record, element);
    if (words !== '') item[property] = words.slice(0, recordLimits.valueCharacters);
  }
  for (const [role, element] of [
    ['author', 'authors'],
    ['editor', 'secondary-authors'],
  ] as const) {
    const people = firstNamed(record, element);
    const names = people === null ? [] : cslNames(wordsOfAll(people, 'author'));
    if (names.length > 0) item[role] = names;
  }
  const number = wordsOf(record, 'isbn');
  if (number !== '') item[/^[\dX -]{13,}$/i.test(number) ? 'ISBN' : 'ISSN'] = number;
  const url = [...elementsNamed(record, 'related-urls')].flatMap((urls) => wordsOfAll(urls, 'url'))[0];
  if (url !== undefined) item['URL'] = url;
  const issued = issuedOf(record);
  if (issued) item['issued'] = issued;
  return item;
}

/** EndNote holds the day of a year beside it, in words: `3 December`. */
function issuedOf(record: XmlElement) {
  const dates = firstNamed(record, 'dates');
  if (dates === null) return null;
  const year = wordsOf(dates, 'year');
  const published = childElement(dates, 'pub-dates');
  const day = published === null ? '' : wordsOf(published, 'date');
  const written = [day, `${day} ${year}`].find(
    (words) => day !== '' && /\d{4}/.test(words) && readWrittenDate(words),
  );
  if (written !== undefined) return { literal: written.slice(0, 200) };
  return cslDate(year) ?? (year === '' ? null : { literal: year.slice(0, 200) });
}

/** EndNote writes where a file stands in the library's own folder as an address of its own. */
function pathOf(url: string): string {
  return url.replace(/^internal-pdf:\/{2,3}/i, 'PDF/');
}

function wordsOf(element: XmlElement, name: string): string {
  const found = firstNamed(element, name);
  return found === null ? '' : tidy(textWithin(found));
}

function wordsOfAll(element: XmlElement, name: string): readonly string[] {
  return [...elementsNamed(element, name)]
    .map((found) => tidy(textWithin(found)))
    .filter((words) => words !== '');
}

function tidy(words: string): string {
  return composed(words)
    .replace(/\r\n?/g, '\n')
    .replace(/[^\S\n]+/g, ' ')
    .trim()
    .slice(0, recordLimits.noteCharacters);
}
