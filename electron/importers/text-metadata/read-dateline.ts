import { type FoundDate, findDates } from '../../../shared/dates/find-dates.ts';

/** The line that opens a report with where, and often when and by which agency, it was written. */
export interface Dateline {
  readonly place: string;
  /** `uncertain` where only the typography speaks for a place. */
  readonly placeCertainty: 'certain' | 'uncertain';
  readonly date: FoundDate | null;
  readonly agency: string | null;
  /** The whole dateline as it stands, its closing mark included. */
  readonly words: string;
}

/** Longest stretch of a paragraph in which a dateline can stand. */
const longest = 120;

const name = String.raw`\p{Lu}[\p{L}\p{M}.'’-]*(?: (?:(?:al|de|del|du|la|of|the|and|upon)[ -])?\p{Lu}[\p{L}\p{M}.'’-]*){0,3}`;
const placePattern = new RegExp(
  String.raw`^${name}(?:, ?${name}){0,2}(?: ?[\[(]\p{Lu}[\p{L} .]{0,30}[\])])?$`,
  'u',
);
const urduPlace =
  /^\p{Script=Arabic}[\p{Script=Arabic}\p{M}\u200c]*(?: [\p{Script=Arabic}\p{M}\u200c]+){0,2}$/u;

/** Words before a colon that are labels or speakers, not places. */
const label =
  /^(?:note|update|updated|analysis|opinion|comment|editorial|editor'?s? note|source|sources|summary|question|answer|warning|correction|clarification|read|watch|listen|photo|image|file|date|dated|title|author|by|subject|from|to|cc|re|here|moreover|however|also|but|and|the|this|that|posted|published|exclusive|breaking|explainer|profile|timeline|interview|statement|press release|report|abstract|introduction|background|conclusion|page|contact|tel|email|address|url|tags?|[a-z])$/i;
const notAgency =
  /reporter|correspondent|staff|desk|bureau|agencies|report\b|نمائند|رپورٹ|نامہ نگار|مانیٹرنگ|بیورو|مراسل/i;

/**
 * Reads the dateline at the start of `paragraph`: "KARACHI:", "Karachi, Aug 5 (Reuters) -", "ISLAMABAD, Pakistan —", "London
 * [UK], January 7 :", in Urdu also "کراچی (نمائندہ خصوصی)". Null when there is none, or none that is told from a speaker or a label.
 */
export function readDateline(paragraph: string): Dateline | null {
  const head = paragraph.slice(0, longest);
  for (const match of head.matchAll(
    / ?[:：] |(?: |(?<=\)))(?:—|–|--|-) ?(?=\S)|(?<=\p{L})— ?|(?<=\)) |(?<=\p{Script=Arabic}) ?[:：۔] ?/gu,
  )) {
    const end = match.index + match[0].length;
    if (end >= paragraph.length) continue;
    const dateline = readParts(head.slice(0, match.index).trim(), match[0].trim(), paragraph.slice(end));
    if (dateline) return { ...dateline, words: paragraph.slice(0, end).trim() };
  }
  return null;
}

function readParts(opening: string, closing: string, rest: string): Omit<Dateline, 'words'> | null {
  const parts = /^(.*?),? ?(?:[(（]([^()（）]{2,40})[)）])?$/u.exec(opening);
  const beforeAgency = parts?.[1] ?? '';
  const agency = parts?.[2] ?? null;
  const date = findDates(beforeAgency, { missingYear: 'keep' }).at(-1) ?? null;
  if (date && /[\p{L}\p{N}]/u.test(beforeAgency.slice(date.end))) return null;
  const place = (date ? beforeAgency.slice(0, date.start) : beforeAgency).replace(/[\s,،/|]+$/, '');
  const how = howSurely(place, { hasDate: date !== null, agency, closing, rest });
  if (how === null) return null;
  return {
    place,
    placeCertainty: how,
    date,
    agency: agency !== null && !notAgency.test(agency) ? agency : null,
  };
}

interface Evidence {
  readonly hasDate: boolean;
  readonly agency: string | null;
  readonly closing: string;
  readonly rest: string;
}

function howSurely(
  place: string,
  { hasDate, agency, closing, rest }: Evidence,
): Dateline['placeCertainty'] | null {
  if (place === '' || label.test(place)) return null;
  if (urduPlace.test(place)) return isUrduDateline(place, agency, closing) ? 'uncertain' : null;
  if (!placePattern.test(place) || closing === '') return null;
  const isUpperCase = place.split(',')[0] === place.split(',')[0]?.toUpperCase() && place.length > 2;
  if (hasDate || (agency !== null && isUpperCase)) return 'certain';
  const beginsSentence = /^["'“‘]?[\p{Lu}\p{N}]/u.test(rest);
  if (isUpperCase) return beginsSentence ? 'certain' : 'uncertain';
  if (agency !== null) return 'uncertain';
  const isShort = place.replace(/ ?\[.*/, '').split(' ').length <= 3;
  return beginsSentence && isShort && closing !== '-' ? 'uncertain' : null;
}

/** A colon alone follows a place of one or two words; a correspondent in brackets may close the dateline. */
function isUrduDateline(place: string, agency: string | null, closing: string): boolean {
  const words = place.split(' ').length;
  return closing === '' ? agency !== null && words <= 2 : words <= 2 || agency !== null;
}
