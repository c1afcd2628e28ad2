import type { CslItem } from '../../../shared/model/bibliographic-record.ts';
import { cslDate } from './csl-dates.ts';
import { cslNames } from './csl-names.ts';
import type { RecordDraft } from './make-record.ts';
import { recordLimits, refuseTooMany } from './record-limits.ts';

/** RIS types (as reference managers write them) and the types of CSL that they are. */
const cslTypes = new Map([
  ['ABST', 'article'],
  ['ADVS', 'motion_picture'],
  ['ART', 'graphic'],
  ['BILL', 'bill'],
  ['BLOG', 'post-weblog'],
  ['BOOK', 'book'],
  ['CASE', 'legal_case'],
  ['CHAP', 'chapter'],
  ['CONF', 'paper-conference'],
  ['CPAPER', 'paper-conference'],
  ['CTLG', 'book'],
  ['DATA', 'dataset'],
  ['DICT', 'entry-dictionary'],
  ['EBOOK', 'book'],
  ['ECHAP', 'chapter'],
  ['EDBOOK', 'book'],
  ['EJOUR', 'article-journal'],
  ['ELEC', 'webpage'],
  ['ENCYC', 'entry-encyclopedia'],
  ['GOVDOC', 'report'],
  ['GRNT', 'document'],
  ['HEAR', 'hearing'],
  ['ICOMM', 'personal_communication'],
  ['INPR', 'article-journal'],
  ['JFULL', 'periodical'],
  ['JOUR', 'article-journal'],
  ['LEGAL', 'legislation'],
  ['MANSCPT', 'manuscript'],
  ['MAP', 'map'],
  ['MGZN', 'article-magazine'],
  ['MPCT', 'motion_picture'],
  ['NEWS', 'article-newspaper'],
  ['PAMP', 'pamphlet'],
  ['PAT', 'patent'],
  ['PCOMM', 'personal_communication'],
  ['RPRT', 'report'],
  ['SLIDE', 'speech'],
  ['SOUND', 'song'],
  ['STAND', 'standard'],
  ['STAT', 'legislation'],
  ['THES', 'thesis'],
  ['UNPB', 'manuscript'],
  ['VIDEO', 'motion_picture'],
  ['WEB', 'webpage'],
]);

/** Tags of which the first value is a property of CSL; of several tags for one property the first that stands there counts. */
const textTags: readonly (readonly [string, readonly string[]])[] = [
  ['title', ['TI', 'T1', 'CT']],
  ['container-title', ['T2', 'JO', 'JF', 'JA', 'BT']],
  ['collection-title', ['T3']],
  ['publisher', ['PB']],
  ['publisher-place', ['CY', 'PP']],
  ['volume', ['VL']],
  ['issue', ['IS']],
  ['edition', ['ET']],
  ['abstract', ['AB', 'N2']],
  ['language', ['LA']],
  ['DOI', ['DO']],
  ['URL', ['UR', 'LK']],
  ['call-number', ['CN']],
  ['archive', ['AN', 'DB']],
  ['section', ['SE']],
];

type Fields = ReadonlyMap<string, readonly string[]>;

/** What a RIS file holds, and what of it could not be read. */
export interface ReadRis {
  readonly records: readonly RecordDraft[];
  readonly remarks: readonly string[];
}

/** Reads RIS (`TY  - JOUR` … `ER  -`). A record without its end goes on until the next begins. */
export function readRis(text: string): ReadRis {
  const entries: Map<string, string[]>[] = [];
  let open: Map<string, string[]> | null = null;
  let last: string[] | null = null;
  let unread = 0;
  let unended = 0;
  for (const line of text.replace(/^\ufeff/, '').split(/\r\n?|\n/)) {
    const tagged = /^([A-Z][A-Z0-9]) {1,2}-(?: (.*))?$/.exec(line.trimEnd());
    const tag = tagged?.[1];
    const value = (tagged?.[2] ?? '').trim().slice(0, recordLimits.noteCharacters);
    if (tag === 'TY') {
      if (open !== null) unended += 1;
      open = new Map();
      entries.push(open);
      refuseTooMany(entries.length);
    }
    if (tag === 'ER') {
      open = null;
      last = null;
    } else if (tag !== undefined && open !== null) {
      last = open.get(tag) ?? [];
      open.set(tag, last);
      last.push(value);
    } else if (line.trim() !== '') {
      if (last === null) unread += 1;
      else last[last.length - 1] = `${last.at(-1) ?? ''}\n${line.trim()}`;
    }
  }
  if (open !== null) unended += 1;
  const remarks = [
    ...(unended > 0 ? [`${records(unended)} not ended (no ER line); what stands there was read.`] : []),
    ...(unread > 0 ? [`${unread} ${unread === 1 ? 'line belongs' : 'lines belong'} to no record.`] : []),
  ];
  return { records: entries.map(toDraft), remarks };
}

function records(count: number): string {
  return count === 1 ? 'One record is' : `${count} records are`;
}

function toDraft(fields: Fields, index: number): RecordDraft {
  const all = (...tags: string[]) => tags.flatMap((tag) => fields.get(tag) ?? []);
  const id = all('ID')[0] ?? null;
  return {
    key: String(index),
    csl: toCsl(fields),
    tags: all('KW').flatMap((words) => words.split('\n')),
    notes: all('N1', 'RN'),
    files: all('L1', 'L2', 'L4').flatMap((paths) => paths.split(/[;\n]/)),
    importedId: id,
  };
}

function toCsl(fields: Fields): CslItem {
  const first = (...tags: readonly string[]) =>
    tags.flatMap((tag) => fields.get(tag) ?? []).find((value) => value !== '');
  const names = (...tags: readonly string[]) => cslNames(tags.flatMap((tag) => fields.get(tag) ?? []));
  const item: CslItem = { type: cslTypes.get(first('TY')?.toUpperCase() ?? '') ?? 'document' };
  for (const [property, tags] of textTags) {
    const value = first(...tags);
    if (value !== undefined) item[property] = value.slice(0, recordLimits.valueCharacters);
  }
  // In a chapter's record the book's title stands where other records have the work's own.
  item['title'] ??= item['container-title'];
  const author = names('AU', 'A1');
  const editor = names('ED', 'A2');
  if (author.length > 0) item['author'] = author;
  if (editor.length > 0) item['editor'] = editor;
  const pages = [first('SP'), first('EP')].filter((page) => page !== undefined);
  if (pages.length > 0) item['page'] = pages.join('-');
  const number = first('SN');
  if (number !== undefined) item[/^[\dX -]{13,}$/i.test(number) ? 'ISBN' : 'ISSN'] = number;
  const issued = risDate(first('DA') ?? first('PY', 'Y1'));
  const accessed = risDate(first('Y2'));
  if (issued) item['issued'] = issued;
  if (accessed) item['accessed'] = accessed;
  return item;
}

/** `YYYY/MM/DD/other`, each part after the year left out or empty; else words that may hold a date. */
function risDate(written: string | undefined) {
  if (written === undefined) return null;
  const [year = '', month, day] = written.split(/[/-]/);
  return cslDate(year, month, day) ?? { literal: written.slice(0, 200) };
}
