import type { TextRange } from '../../../../shared/model/finding.ts';
import { type CitationDate, citationDates } from './citation-dates.ts';
import { isSourceName } from './citation-names.ts';
import { isPlaceName } from './place-names.ts';

/** One work cited in a bracket. Offsets are of the words given. */
export interface CitationItem extends TextRange {
  /** The source as written; of a second date of one source the same as of the first. */
  readonly name: string;
  /** Null where none is given. */
  readonly date: CitationDate | null;
  readonly dateWords: string | null;
}

/** What leads to a citation without being a part of it: "see, e.g.,". */
const lead =
  /^(?:see(?:\s+also)?|also|e\.\s?g\.|eg|cf\.?|compare|for (?:example|instance|more|details|a discussion)|in particular|especially|notably|and|both|quoting|citing|from|via|per|based on|adapted from|inter alia|دیکھیے|دیکھیں|ملاحظہ ہو|انظر)(?=[\s,:،])[\s,:]*/iu;
/** A lead that makes a citation of a name without a date. */
const telling =
  /^(?:(?:as\s+)?(?:cited|quoted|reported|published|reprinted|reproduced|noted|described|documented|told)\s+(?:in|by|to|from)|according to|sources?\s*:|courtesy(?: of)?|citing|quoting|via|بحوالہ|بشکریہ|ماخذ\s*:|حوالہ\s*:|المصدر\s*:)\s*:?\s+/iu;
/** "for a different view see", "on this point see also". */
const longLead = /^\p{Ll}[^;()]{0,60}?\bsee(?:\s+also)?[\s,]+(?:e\.g\.,?\s+)?/u;
/** What may follow a citation without changing it. */
const trailing =
  /^(?:and\s+)?(?:the\s+)?(?:references|sources|literature)\s+(?:cited\s+)?(?:therein|there)$/iu;
const sameAgain = /^ibid(?:em)?\b\.?/iu;
/** "Rusk v. State Security Bureau [2020] 3 UL 44". */
const courtCase =
  /^(?<name>\p{Lu}[^;()[\]]{1,80}\sv\.?\s(?:the\s)?\p{Lu}[^;()[\],]{1,80}?)[\s,]+(?:[[(])?(?<year>(?:1[5-9]|20)\d\d)(?!\d)[^;]{0,40}$/u;
/** A bracket with nothing but an address. */
const address =
  /^(?:at\s+|available at:?\s+)?(?:https?:\/\/(?:www\.)?|www\.)(?<host>[\p{L}\p{N}.-]+\.\p{L}{2,})\S*(?:,?\s+(?:accessed|retrieved|last)\b.*)?$/iu;
/** "Marsh, p. 12": no date, but a place in a work. */
const placeInWork =
  /^(?<name>[^;:\d]{2,80}?),?\s(?:at\s)?(?:pp?|paras?|¶+|§+|chs?|chap|vol)\.?\s?\d[\d\s,–-]{0,20}$/u;
/** Where in the work: ": 12", "pp. 3-4", "para. 7", "ch. 2", "at 14". */
const locator =
  /^\s*(?:[:,]?\s*(?:(?:at\s+)?(?:pp?|pages?|paras?|paragraphs?|¶+|§+|chs?|chaps?|chapters?|vols?|nos?|n|note|fn|cols?|figs?|tables?|secs?|sects?|sections?|app|ص|صفحہ)\.?\s?)\d(?:[\d\s,–-]{0,20}\d)?(?:\.?[\da-z](?!\p{L}))?(?:ff?\.)?(?:,\s?cols?\.\s?\d{1,3})?|\s*(?:[:]|,(?!\s?(?:1[5-9]|20)\d\d(?!\d)))\s?\d{1,4}(?:\s?[–-]\s?\d{1,4})?(?![\d:])(?:ff?\.)?(?:,\s?(?!(?:1[5-9]|20)\d\d(?!\d))\d{1,4}(?:[–-]\d{1,4})?(?![\d:])){0,8})/iu;
const separator =
  /^[\s,;&]*(?:and\b|&)?[\s,]*(?:(?:(?:as\s+)?(?:cited|quoted|reported|reprinted)\s+(?:in|by)|see(?:\s+also)?|cf\.)\s+)?/iu;
const quotedTitle = /[“"«][^“”"«»]{1,160}[”"»],?|(?<!\p{L})[‘'][^‘’']{3,160}[’'](?!\p{L}),?/gu;

/** Whether an item only says "ibid.". */
export function isSameAgain(name: string): boolean {
  return sameAgain.test(name);
}

/**
 * Reads the works that the words inside a bracket cite: items are parted by semicolons, or each by its date; empty where
 * the words are no citation.
 */
export function readCitationItems(words: string): readonly CitationItem[] {
  const items: CitationItem[] = [];
  for (const part of partsOf(words)) items.push(...readPart(words, part, items.at(-1)?.name ?? null));
  return items;
}

function partsOf(words: string): TextRange[] {
  const parts: TextRange[] = [];
  let start = 0;
  for (const { index } of words.matchAll(/[;؛]/g)) {
    parts.push({ start, end: index });
    start = index + 1;
  }
  parts.push({ start, end: words.length });
  return parts;
}

function readPart(words: string, part: TextRange, before: string | null): readonly CitationItem[] {
  const { start, isTelling } = afterLead(words, part);
  const end = part.end - trailingSpace(words.slice(start, part.end));
  if (start >= end) return [];
  const inner = words.slice(start, end);
  const again = sameAgain.exec(inner);
  if (again) {
    const date = citationDates(inner)[0] ?? null;
    const dateWords = date && inner.slice(date.start, date.end);
    return [{ start, end: start + (date?.end ?? again[0].length), name: again[0], date, dateWords }];
  }
  const whole = readWhole(inner);
  if (whole) return [moved(whole, start)];
  const dated = readDated(inner, before).map((item) => moved(item, start));
  if (dated.length > 0 || !isTelling) return dated;
  const name = tidyName(inner);
  return name !== null && citationDates(inner).length === 0 && isSourceName(name, 'month or day')
    ? [{ start, end, name, date: null, dateWords: null }]
    : [];
}

/** Forms that are read as a whole: an address, a court's case, an author with a page. */
function readWhole(words: string): CitationItem | null {
  const range = { start: 0, end: words.length };
  const host = address.exec(words)?.groups?.['host'];
  if (host !== undefined) return { ...range, name: host, date: null, dateWords: null };
  const found = courtCase.exec(words)?.groups;
  if (found?.['name'] !== undefined && !found['name'].split(/\sv\.?\s/u).every(isPlaceName)) {
    const date =
      citationDates(words).find(({ edtf }) => edtf?.startsWith(found['year'] ?? '') ?? false) ?? null;
    return { ...range, name: found['name'], date, dateWords: date && words.slice(date.start, date.end) };
  }
  const name = placeInWork.exec(words)?.groups?.['name'];
  return name !== undefined && isSourceName(name, 'year')
    ? { ...range, name, date: null, dateWords: null }
    : null;
}

function readDated(words: string, before: string | null): readonly CitationItem[] {
  const items: CitationItem[] = [];
  let start = 0;
  for (const date of citationDates(words)) {
    const name =
      tidyName(words.slice(start, date.start)) ?? items.at(-1)?.name ?? (start === 0 ? before : null);
    const isSame = tidyName(words.slice(start, date.start)) === null;
    if (name === null || !(isSame || isSourceName(name, date.precision))) return [];
    if (isSame && date.precision === 'none given') return [];
    const rest = words.slice(date.end);
    const place = locator.exec(rest)?.[0] ?? '';
    const end = date.end + place.length;
    const gap = separator.exec(words.slice(end))?.[0] ?? '';
    const isLast = end + gap.length >= words.length;
    if (!isLast && gap.trim() === '' && !trailing.test(words.slice(end).trim())) return [];
    const from = isSame
      ? date.start
      : start + (words.slice(start).length - words.slice(start).trimStart().length);
    items.push({ start: from, end, name, date, dateWords: words.slice(date.start, date.end) });
    start = end + gap.length;
  }
  const rest = words.slice(start).trim();
  return rest === '' || trailing.test(rest) || isAside(words.slice(0, start), rest) ? items : [];
}

/** A few words behind a whole date and a comma: "Dawn, 21 October 2023, front page". */
function isAside(before: string, rest: string): boolean {
  return (
    /,\s*$/.test(before) &&
    rest.length <= 60 &&
    /^[\p{L}\p{N}\s“”"'’.,:-]+$/u.test(rest) &&
    !/\b(?:was|were|is|are|has|had|when|where|who|which|after|before|until|to)\b/.test(rest)
  );
}

function afterLead(words: string, { start: from, end }: TextRange): { start: number; isTelling: boolean } {
  let start = from;
  let isTelling = false;
  for (let turn = 0; turn < 4; turn += 1) {
    start += leadingSpace(words.slice(start, end));
    const rest = words.slice(start, end);
    const match = telling.exec(rest);
    if (match) isTelling = true;
    const length = (match ?? lead.exec(rest) ?? (turn === 0 ? longLead.exec(rest) : null))?.[0].length ?? 0;
    if (length === 0) break;
    start += length;
  }
  return { start, isTelling };
}

/** The name without the quoted title beside it and the marks and words that lead to the date; null where nothing is left. */
function tidyName(words: string): string | null {
  const untitled = words.replace(quotedTitle, '');
  const name = (/\p{L}/u.test(untitled) ? untitled : words.replace(/[“”"«»‘’]/gu, ''))
    .replace(/(?:[\s,،:(–—-]|\s(?:of|on|dated|from|in|published|early|mid|late))+$/iu, '')
    .replace(/\s{2,}/gu, ' ')
    .replace(/^[\s,]+/u, '')
    .trim();
  return name === '' ? null : name;
}

function moved(item: CitationItem, by: number): CitationItem {
  return { ...item, start: item.start + by, end: item.end + by };
}

function leadingSpace(words: string): number {
  return words.length - words.trimStart().length;
}

function trailingSpace(words: string): number {
  return words.length - words.trimEnd().length;
}
