import type { Block } from '../../../shared/model/capture.ts';
import type { FindingOf, TextRange } from '../../../shared/model/finding.ts';
import type { ExtractorInput } from '../extractor-input.ts';
import { citationDates } from './citation-dates.ts';
import { isPlaceName } from './place-names.ts';

/** Words of a credit line. Offsets are those of the block's end that was read. */
interface Credit {
  readonly start: number;
  readonly end: number;
  readonly names: readonly TextRange[];
  /** Whether all of the text rests on it, or only its block (a picture). */
  readonly isOfAll: boolean;
  readonly date: { readonly edtf: string | null; readonly words: string } | null;
}

/** Only so much of a block's beginning and end (UTF-16) is read. */
const reach = 240;
const nameWord =
  "(?:\\p{Lu}\\.(?=\\s\\p{Lu})|[\\p{Lu}\\p{Lo}](?:[\\p{L}\\p{M}\\p{N}&'’/-]|\\.(?=[\\p{L}\\p{N}]))*)";
const name = `(?:(?:[Tt]he|[Dd]e|[Ll]a|[Ll]e)\\s)?${nameWord}(?:\\s(?:(?:of|the|and|&|for|de|la)\\s){0,2}${nameWord}){0,6}`;

/** "CALDER BAY, Orvane, May 12 (RWN) —", "KARACHI (Reuters) -", "London [UK], January 7 (ANI):". */
const dateline =
  /^(?<place>[\p{Lu}][^()\n.!?]{1,70}?\s?|)\((?<name>[^()\d;]{2,48})\)\s?(?:[—–:-]+|--)\s?(?=\S)/u;
/** "کیلڈر بے، ۲۳ اگست (ریڈ وائر نیوز) …", "کراچی (اسٹاف رپورٹر)": in Arabic script no dash follows. */
const arabicDateline =
  /^(?<place>[\p{Script=Arabic}\s،\u06f0-\u06f9\u0660-\u0669\d]{2,48}?)\s?\((?<name>[\p{Script=Arabic}\s./]{2,40})\)\s?[:۔—–-]?\s?(?=[\p{Script=Arabic}])/u;
const agencies =
  /^(?:AFP|AP|APP|ANI|ANSA|BBC|CNN|DPA|EFE|IANS|INP|IRNA|NNI|PPI|PTI|SANA|TASS|UPI|VOA|WAM|Xinhua|Reuters|Bloomberg|Interfax|Kyodo(?: News)?|Anadolu(?: Agency)?|Agence France-Presse|(?:The )?Associated Press|(?:News )?Agencies|Web Desk|Monitoring (?:Desk|Report))$/u;
const ending = new RegExp(
  `(?<sign>[.!?۔…”"’')\\]]\\s*)(?:\\((?<bracketed>[^()\\d;:]{2,40})\\)|[—–-]{1,2}\\s?(?<dashed>${name}))\\s*\\.?$`,
  'u',
);
const published = new RegExp(
  `(?:^|[.!?۔)]\\s)(?<all>(?:(?:this (?:article|story|piece|report|essay|interview)\\s)?(?:(?:was\\s|is\\s)?(?:originally|first)\\s)?(?:(?:published|appeared|printed|reprinted|republished|reproduced|broadcast|aired|posted)\\s(?:in|by|on|from)|(?:issued|released|distributed|translated|transcribed|recorded|compiled)\\sby)\\s(?:the print edition of\\s)?|reprinted (?:from|with permission (?:from|of))\\s|courtesy(?:\\sof)?[:\\s]\\s?|source\\s?:\\s?|sources\\s?:\\s?|via\\s?:\\s?|بشکریہ\\s?:?\\s?|ماخذ\\s?:\\s?))(?<name>${name})`,
  'iu',
);
const reporting = new RegExp(
  `(?:^|[.!?)]\\s|\\()(?<all>with (?:additional )?(?:inputs?|reporting|reports?|files|contributions?|information|material) (?:from|by)\\s|(?:additional )?reporting by\\s|compiled from\\s)(?<list>(?:${name})(?:(?:,\\s|\\sand\\s|\\s&\\s|;\\s)(?:${name}))*)`,
  'iu',
);
const withInputs = /\((?<all>with (?<name>[\p{Lu}][\p{L}\s]{1,30}?) inputs)\)/iu;
const picture = new RegExp(
  `(?:^|[.!?)]\\s|\\(|\\|\\s|[—–-]\\s)(?<all>(?:file )?(?:photos?|photographs?|images?|pictures?|illustration|video|تصویر)(?:\\scredits?)?(?:\\s?[:/]\\s?|\\sby\\s|\\scourtesy(?:\\sof)?\\s?:?\\s?)(?:by\\s)?)(?<name>${name})`,
  'iu',
);
const copyright = new RegExp(
  `(?:©|\\(c\\)|copyright)\\s*(?:©\\s*)?(?:(?:19|20)\\d\\d\\s)?(?<name>${name})(?:\\s(?:19|20)\\d\\d)?`,
  'iu',
);
const byline =
  /^by:?\s(?<name>\p{Lu}[\p{L}.'’-]+(?:\s\p{Lu}[\p{L}.'’-]*){1,3}(?:(?:,\s|\sand\s)\p{Lu}[\p{L}.'’-]+(?:\s\p{Lu}[\p{L}.'’-]*){1,3})?)$/iu;

/** Finds the lines that say where a text or a picture comes from: datelines with an agency, "Published in Dawn, …", "(AFP)", "Photo: …". */
export function findCreditLines(
  { text }: ExtractorInput,
  block: Block,
  index: number,
): readonly FindingOf<'mention'>[] {
  if (block.start >= block.end) return [];
  const isShort = block.end - block.start <= reach;
  const head = text.slice(block.start, Math.min(block.end, block.start + reach));
  const tailStart = isShort ? block.start : spaceBehind(text, block.end - reach, block.end);
  const tail = text.slice(tailStart, block.end);
  const found = [
    ...placed(readDateline(head), block.start),
    ...placed(readNamed(published, tail, true), tailStart),
    ...placed(readNamed(reporting, tail, true), tailStart),
    ...placed(readNamed(withInputs, tail, true), tailStart),
    ...placed(isShort ? readNamed(picture, head, false) : null, block.start),
    ...placed(isShort ? readNamed(copyright, head, true) : null, block.start),
    ...placed(isShort && index < 8 ? readNamed(byline, head, true) : null, block.start),
    ...placed(readEnding(tail), tailStart),
  ];
  return found.flatMap((credit) => toMentions(text, block, credit));
}

/** A space from which to read a block's end, so that nothing in its middle looks like a beginning. */
function spaceBehind(text: string, from: number, end: number): number {
  const space = text.slice(from, end).search(/\s/u);
  return space < 0 ? end : from + space;
}

function readDateline(head: string): Credit | null {
  const match = dateline.exec(head) ?? arabicDateline.exec(head);
  const groups = match?.groups;
  const agency = groups?.['name']?.trim();
  if (!match || !groups || agency === undefined || !isOutletName(agency)) return null;
  const place = groups['place'] ?? '';
  if (!isDatelinePlace(place)) return null;
  const start = match[0].indexOf('(') + 1;
  const range = { start, end: start + (groups['name'] ?? '').length };
  return { ...range, names: [range], isOfAll: true, date: null };
}

/** A town in capitals, a place with a date, or a known place: so that "Tide Movement (Harbour) -" is none. */
function isDatelinePlace(words: string): boolean {
  const place = words.trim();
  if (place === '' || /\p{Script=Arabic}/u.test(place)) return true;
  const [first = ''] = place.split(',');
  return (
    /^[\p{Lu}\s.'’/-]+$/u.test(first) ||
    isPlaceName(first.replace(/\s?\[.*/u, '')) ||
    citationDates(place).length > 0 ||
    /,.*\d{1,2}\s*$/u.test(place)
  );
}

function isOutletName(words: string): boolean {
  return (
    words.split(/\s+/).length <= 5 &&
    /^[\p{Lu}\p{Lo}]/u.test(words) &&
    !/^(?:born|see|formerly|now|right|left|centre|center|photo|pictured)\b/iu.test(words)
  );
}

function readEnding(tail: string): Credit | null {
  const match = ending.exec(tail);
  const groups = match?.groups;
  if (!match || !groups) return null;
  const words = (groups['bracketed'] ?? groups['dashed'] ?? '').trim();
  const isKnown = agencies.test(words);
  const endsText = /[.!?۔…”"]/u.test(groups['sign'] ?? '');
  if (
    !isOutletName(words) ||
    isPlaceName(words) ||
    !(isKnown || (endsText && words.split(/\s+/).length <= 4))
  )
    return null;
  if (!isKnown && !/^(?:[\p{Lu}\p{Lo}][\p{L}\p{M}.&'’-]*(?:\s|$))+$/u.test(words)) return null;
  const start = match.index + match[0].lastIndexOf(words);
  const range = { start, end: start + words.length };
  return { ...range, names: [range], isOfAll: true, date: null };
}

function readNamed(pattern: RegExp, words: string, isOfAll: boolean): Credit | null {
  const match = pattern.exec(words);
  const list = match?.groups?.['list'] ?? match?.groups?.['name'];
  if (!match || list === undefined) return null;
  const namesStart = match.index + match[0].lastIndexOf(list);
  const lead = match.groups?.['all'] ?? '';
  const start = lead === '' ? match.index : match.index + match[0].indexOf(lead);
  const names =
    match.groups?.['list'] === undefined
      ? [{ start: namesStart, end: namesStart + list.length }]
      : partsOf(list, namesStart);
  const first = names[0];
  if (!first || isNoSource(words.slice(first.start, first.end))) return null;
  if (!/^(?:the\s)?["“]?[\p{Lu}\p{Lo}]/u.test(words.slice(first.start))) return null;
  const after = words.slice(namesStart + list.length);
  const date = citationDates(after.slice(0, 48))[0];
  const isBeside = date && /^[\s,،]*(?:on\s|of\s)?(?:\p{L}+day,?\s)?$/iu.test(after.slice(0, date.start));
  const end = Math.max(match.index + match[0].length, isBeside ? namesStart + list.length + date.end : 0);
  return {
    start,
    end,
    names,
    isOfAll,
    date: isBeside ? { edtf: date.edtf, words: after.slice(date.start, date.end) } : null,
  };
}

/** A month, a day or a town: "Published in London", "… in November". */
function isNoSource(words: string): boolean {
  return (
    isPlaceName(words) ||
    /^(?:january|february|march|april|may|june|july|august|september|october|november|december|\p{L}+day|english|french|urdu|german|arabic|photo|part|chapter)$/iu.test(
      words,
    )
  );
}

function partsOf(list: string, start: number): TextRange[] {
  const parts: TextRange[] = [];
  let from = 0;
  for (const { 0: sign, index } of list.matchAll(/,\s(?:and\s)?|\sand\s|\s&\s|;\s/gu)) {
    parts.push({ start: start + from, end: start + index });
    from = index + sign.length;
  }
  return [...parts, { start: start + from, end: start + list.length }];
}

function placed(credit: Credit | null, by: number): Credit[] {
  if (!credit) return [];
  const shift = (range: TextRange) => ({ start: range.start + by, end: range.end + by });
  return [{ ...credit, ...shift(credit), names: credit.names.map(shift) }];
}

/** One mention for each name; the first has the words that lead to it, the last the date behind it. */
function toMentions(
  text: string,
  block: Block,
  { start, end, names, isOfAll, date }: Credit,
): FindingOf<'mention'>[] {
  const scope = isOfAll ? { start: 0, end: text.length } : { start: block.start, end: block.end };
  return names.map((range, index) => {
    const whole = {
      start: index === 0 ? start : range.start,
      end: index === names.length - 1 ? end : range.end,
    };
    return {
      kind: 'mention',
      ...whole,
      exact: text.slice(whole.start, whole.end),
      value: {
        form: 'credit line',
        name: text.slice(range.start, range.end).replace(/^the\s/iu, ''),
        isAnonymous: false,
        use: 'names as authority',
        date: date?.edtf ?? null,
        dateWords: date?.words ?? null,
        scope,
      },
    };
  });
}
