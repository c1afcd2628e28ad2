import { type Entry, type Library, parse } from '@retorquere/bibtex-parser';
import type { CslItem } from '../../../shared/model/bibliographic-record.ts';
import { ImportRefusal } from '../imported.ts';
import { readFileField } from './bibtex-files.ts';
import { bibtexPieces } from './bibtex-pieces.ts';
import { cslDate, readWrittenDate } from './csl-dates.ts';
import type { CslName } from './csl-names.ts';
import type { RecordDraft } from './make-record.ts';
import { recordLimits, refuseTooMany } from './record-limits.ts';
import { canonicalLine, composed } from '../../../shared/text/canonical.ts';

/** Entry types of BibTeX and BibLaTeX, and the types of CSL that they are. */
const cslTypes = new Map([
  ['article', 'article-journal'],
  ['book', 'book'],
  ['booklet', 'pamphlet'],
  ['collection', 'book'],
  ['conference', 'paper-conference'],
  ['dataset', 'dataset'],
  ['inbook', 'chapter'],
  ['incollection', 'chapter'],
  ['inproceedings', 'paper-conference'],
  ['letter', 'personal_communication'],
  ['manual', 'book'],
  ['mastersthesis', 'thesis'],
  ['movie', 'motion_picture'],
  ['newspaper', 'article-newspaper'],
  ['online', 'webpage'],
  ['patent', 'patent'],
  ['periodical', 'periodical'],
  ['phdthesis', 'thesis'],
  ['proceedings', 'book'],
  ['report', 'report'],
  ['techreport', 'report'],
  ['thesis', 'thesis'],
  ['unpublished', 'manuscript'],
  ['www', 'webpage'],
]);

/** Fields that are a property of CSL as they stand; of several for one property the first that is there counts. */
const textFields: readonly (readonly [string, readonly string[]])[] = [
  ['title', ['title']],
  ['container-title', ['journaltitle', 'journal', 'booktitle', 'maintitle']],
  ['collection-title', ['series']],
  ['publisher', ['publisher', 'institution', 'school', 'organization']],
  ['publisher-place', ['location', 'address']],
  ['volume', ['volume']],
  ['issue', ['number', 'issue']],
  ['edition', ['edition']],
  ['page', ['pages']],
  ['abstract', ['abstract']],
  ['language', ['langid', 'language']],
  ['DOI', ['doi']],
  ['URL', ['url']],
  ['ISBN', ['isbn']],
  ['ISSN', ['issn']],
  ['genre', ['type']],
];

type ParseError = Library['errors'][number];

/** So many entries that could not be read are named, and of each so much, in UTF-16 code units. */
const named = { entries: 5, characters: 60 };

/** Reads BibTeX and BibLaTeX. What cannot be read of one entry does not stop the rest: a remark names it. */
export function readBibtex(text: string): { records: readonly RecordDraft[]; remarks: readonly string[] } {
  const { pieces, leftOut } = bibtexPieces(text);
  const { entries, errors } = parsed(pieces);
  refuseTooMany(entries.length);
  const read = entries.filter(({ fields }) => Object.keys(fields).length > 0);
  const remarks = errors.slice(0, named.entries).map(remarkOn);
  if (errors.length > named.entries)
    remarks.push(`${errors.length - named.entries} more entries could not be read.`);
  if (leftOut.length > 0) {
    const first = leftOut.slice(0, named.entries).map(quoted).join(', ');
    remarks.push(`Longer or more deeply nested than an entry may be, and left out: ${first}.`);
  }
  return { records: read.map(toDraft), remarks };
}

/** The parser's own words are about signs and columns; a person looks for the entry. */
function remarkOn({ error, input }: ParseError): string {
  const abbreviation = /^Unresolved @string reference "(.*)"$/s.exec(error)?.[1];
  if (abbreviation !== undefined) return `The abbreviation ${quoted(abbreviation)} is not defined.`;
  const brace = /^Unterminated/.test(error) ? ', since a brace or quotation mark is not closed' : '';
  return `An entry could not be read${brace}: ${quoted(input ?? '')}.`;
}

function quoted(words: string): string {
  return `“${canonicalLine(words).slice(0, named.characters)}”`;
}

function parsed(pieces: readonly string[]) {
  try {
    // As it stands: the words of titles are not put in lower case, and no language is guessed.
    const libraries = pieces.map((piece) => parse(piece, { sentenceCase: false }));
    return {
      entries: libraries.flatMap(({ entries }) => entries),
      errors: libraries.flatMap(({ errors }) => errors),
    };
  } catch {
    throw new ImportRefusal(
      'malformed',
      'This BibTeX breaks the program that reads it. Export it again, or as RIS.',
    );
  }
}

function toDraft({ type, key, fields }: Entry, index: number): RecordDraft {
  return {
    key: String(index),
    csl: toCsl(type, fields),
    tags: listOf(fields.keywords),
    notes: [plainText(fields['note']), plainText(fields['annotation']), plainText(fields['annote'])],
    files: readFileField(plainText(fields['file'])),
    importedId: key === '' ? null : key,
  };
}

function toCsl(type: string, fields: Entry['fields']): CslItem {
  const item: CslItem = { type: cslTypes.get(type.toLowerCase()) ?? 'document' };
  for (const [property, names] of textFields) {
    const value = names.map((name) => plainText(fields[name])).find((words) => words !== '');
    if (value !== undefined) item[property] = value.slice(0, recordLimits.valueCharacters);
  }
  for (const role of ['author', 'editor'] as const) {
    const names = creatorsOf(fields[role]);
    if (names.length > 0) item[role] = names;
  }
  const issued = issuedOf(fields);
  if (issued) item['issued'] = issued;
  const accessed = plainText(fields['urldate']);
  if (accessed !== '') item['accessed'] = { literal: accessed.slice(0, 200) };
  return item;
}

function issuedOf(fields: Entry['fields']) {
  const date = plainText(fields['date']);
  if (date !== '' && readWrittenDate(date)) return { literal: date.slice(0, 200) };
  return cslDate(plainText(fields['year']) || date, plainText(fields['month']), plainText(fields['day']));
}

/** "and others" stands for names that are not given: it is none itself. */
function creatorsOf(creators: unknown): CslName[] {
  if (!Array.isArray(creators)) return [];
  return creators.slice(0, recordLimits.names).flatMap((creator: unknown): CslName[] => {
    const part = (key: string) => {
      const value: unknown = typeof creator === 'object' && creator !== null ? Reflect.get(creator, key) : '';
      return typeof value === 'string' ? plainText(value) : '';
    };
    const family = [part('prefix'), part('lastName')].filter((words) => words !== '').join(' ');
    const given = part('firstName');
    if (family === 'others' && given === '') return [];
    if (family !== '') return [given === '' ? { family } : { family, given }];
    return part('name') === '' ? [] : [{ literal: part('name') }];
  });
}

function listOf(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.map(plainText);
  return plainText(value).split(/[,;]/);
}

/** The parser writes formatting as HTML: only its words are kept. */
function plainText(value: unknown): string {
  if (Array.isArray(value)) return value.map(plainText).join(', ');
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string') return '';
  const words = value
    .replace(/<\/?(?:i|b|sub|sup|span|a|em|strong|pre|tt|p|br)\b[^<>]{0,2000}>/gi, '')
    .replace(/\s+/g, ' ')
    .trim();
  return composed(words);
}
