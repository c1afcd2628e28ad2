import { monthNumber } from '../../../../shared/dates/month-names.ts';
import type { Block } from '../../../../shared/model/capture.ts';
import type { FindingOf, TextRange } from '../../../../shared/model/finding.ts';
import type { ExtractorInput } from '../../extractor-input.ts';
import { citationDates } from '../references/citation-dates.ts';
import * as patterns from './credit-patterns.ts';
import { isPlaceName, isPlaceTimeOrLanguage } from '../references/place-names.ts';

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
    ...placed(readNamed(patterns.published, tail, true), tailStart),
    ...placed(isShort ? withDate(readNamed(patterns.publishedLater, head, true)) : null, block.start),
    ...placed(readNamed(patterns.reporting, tail, true), tailStart),
    ...placed(readNamed(patterns.withInputs, tail, true), tailStart),
    ...placed(isShort ? readNamed(patterns.picture, head, false) : null, block.start),
    ...placed(isShort ? readNamed(patterns.copyright, head, true) : null, block.start),
    ...placed(isShort && index < 8 ? readNamed(patterns.byline, head, true) : null, block.start),
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
  const match = patterns.dateline.exec(head) ?? patterns.arabicDateline.exec(head);
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
    !/^(?:born|see|formerly|now|right|left|centre|center|photo|pictured|above|below)\b/iu.test(words) &&
    !/^(?:نامہ نگار|نمائندہ|خصوصی)|رپورٹر$/u.test(words)
  );
}

function readEnding(tail: string): Credit | null {
  const match = patterns.ending.exec(tail);
  const groups = match?.groups;
  if (!match || !groups) return null;
  const words = (groups['bracketed'] ?? groups['dashed'] ?? '').trim();
  const isKnown = patterns.agencies.test(words);
  const endsText = /[.!?۔…”"]/u.test(groups['sign'] ?? '');
  if (
    !isOutletName(words) ||
    isPlaceName(words) ||
    !(isKnown || (endsText && words.split(/\s+/).length <= 4))
  )
    return null;
  if (!isKnown && !/^(?:[\p{Lu}\p{Lo}][\p{L}\p{M}.&'’/-]*(?:\s|$))+$/u.test(words)) return null;
  const start = match.index + match[0].lastIndexOf(words);
  const range = { start, end: start + words.length };
  return { ...range, names: [range], isOfAll: true, date: null };
}

function readNamed(pattern: RegExp, words: string, isOfAll: boolean): Credit | null {
  const match = pattern.exec(words);
  const found = match?.groups?.['list'] ?? match?.groups?.['name'];
  if (!match || found === undefined) return null;
  const list = withoutMonth(found);
  const namesStart = match.index + match[0].lastIndexOf(found);
  const lead = match.groups?.['all'] ?? '';
  const start = lead === '' ? match.index : match.index + match[0].indexOf(lead);
  const names =
    match.groups?.['list'] === undefined
      ? [{ start: namesStart, end: namesStart + list.length }]
      : partsOf(list, namesStart);
  const first = names[0];
  if (!first || isPlaceTimeOrLanguage(words.slice(first.start, first.end))) return null;
  const after = words.slice(namesStart + list.length);
  const date = citationDates(after.slice(0, 48))[0];
  const isBeside = date && /^[\s,،]*(?:on\s|of\s)?(?:\p{L}+day,?\s)?$/iu.test(after.slice(0, date.start));
  const end = Math.max(
    match.index + match[0].length - found.length + list.length,
    isBeside ? namesStart + list.length + date.end : 0,
  );
  return {
    start,
    end,
    names,
    isOfAll,
    date: isBeside ? { edtf: date.edtf, words: after.slice(date.start, date.end) } : null,
  };
}

/** "King Apr. 1993": the month belongs to the date. */
function withoutMonth(name: string): string {
  const last = name.slice(name.lastIndexOf(' ') + 1);
  return last !== name && monthNumber(last) !== null ? name.slice(0, -last.length).trimEnd() : name;
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

/** A credit only if a date stands beside it. */
function withDate(credit: Credit | null): Credit | null {
  return credit?.date ? credit : null;
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
