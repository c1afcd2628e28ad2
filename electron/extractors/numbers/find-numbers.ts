import { foldDigits } from '../../../shared/dates/digits.ts';
import { monthNamePattern } from '../../../shared/dates/month-names.ts';
import type { FindingOf, NumberValue } from '../../../shared/model/finding.ts';
import { findCalendarDates } from '../dates/calendar-dates.ts';
import { findPeriods } from '../dates/periods.ts';
import { findYears } from '../dates/years.ts';
import type { Extractor } from '../extractor-input.ts';
import { type Piece, piecesOf } from '../pieces.ts';
import { arabicScriptMatter, readArabicScriptUnit } from './arabic-script-unit.ts';
import { gatheringBefore, isFigureByMatter, matterAfter, matterBefore } from './matter.ts';
import { numeralPattern, readNumeral } from './numerals.ts';
import { overlapping } from './overlapping.ts';
import { type Qualifier, qualified, qualifierAfter, qualifierOf, qualifierPattern } from './qualifiers.ts';
import { readUnit, type Unit } from './unit.ts';
import { isTimeUnit } from './unit-words.ts';
import { leastOfVague, vagueNumberPattern } from './vague-numbers.ts';

const currency = 'US\\$|A\\$|C\\$|Rs\\.?|PKR|INR|USD|EUR|GBP|AED|[$£€₹₨¥]';
const begin = '(?<![\\p{L}\\p{M}\\p{N}#§№_@/\\\\])(?<!\\p{N}[.,:/–-])(?<!-)';
const end = '(?![\\p{L}\\p{N}])(?![.,:/]\\p{N})';
const join = '(?<join> ?[-–] ?| to | or | and | until )';
const number = new RegExp(
  `${begin}(?:${qualifierPattern})?(?:the |a total of )?(?<between>between |from )?(?:(?<currency>${currency}) ?)?(?<low>${numeralPattern})(?:(?<short>m|bn|k)(?!\\p{L}))?(?:${join}(?:(?:${currency}) ?)?(?<high>${numeralPattern})(?:bn|m|k)?(?=[ %+.,;)]|$))?${end}`,
  'giu',
);
const vague = new RegExp(
  `${begin}(?:${qualifierPattern})?(?:many |several )?(?<word>${vagueNumberPattern})(?: of(?= )|(?= \\p{Script=Arabic}))${end}`,
  'giu',
);
const percent = /^ ?(?:%|per ?cent(?:age points)?|percentage points|فیصد|في المئة|بالمئة|درصد)/iu;
const money =
  /^ ?(?<unit>(?:US |Pakistani |Indian )?(?:dollars?|rupees?|pounds?|euros?|روپے|ڈالر|دولار|تومان|ریال))(?!\p{L})/iu;

/** Words before a number that make it the number of something: "section 7", "page 12", "Table 2". */
const numberOf =
  /(?:\b(?:page|pages|pp?|no|nos|number|article|articles|art|section|sections|sec|resolution|room|flight|route|highway|version|build|line|unit|para|paragraph|paragraphs|case|chapter|chapters|vol|volume|issue|figure|fig|table|form|model|clause|rule|box|code|item|lot|part|id|error|hall|platform|gate|building|suite|apartment|berth|quay|channel|step|phase|stage|level|grade|class|type|mark|annex|appendix|schedule|tel|phone|ext|aged?|at age|item|question|group|zone|sector|block|phase|ward|division|district|page)\.?|[№§#]) ?$/iu;
const monthBefore = new RegExp(`(?:${monthNamePattern})\\.? $`, 'iu');
const monthAfter = new RegExp(`^(?:st|nd|rd|th)? (?:of )?(?:${monthNamePattern})(?!\\p{L})`, 'iu');
const ageAfter =
  /^(?:[- ]years?[- ]olds?|[- ]year[- ]old| years of age|-(?:year|month|day|week|hour|point|metre|member|seat|page|storey|man|mile))/iu;

/**
 * Finds numbers with what they count: in figures or words, single or as a range, with "at least", "about", "up to", and "dozens of". Money and per cent
 * count as their unit. Dates, ages, durations, times of day, ordinals, and numbers of pages, sections and houses are left out; so is "one" unless it is a
 * person. A number without a noun is found where a verb shows what it is of ("killing 14") or "at least" that it is a figure.
 */
export const findNumbers: Extractor<'number'> = function* ({ text, blocks }) {
  const found: FindingOf<'number'>[] = [];
  for (const piece of piecesOf({ text, blocks })) {
    found.push(...findInPiece(text.slice(piece.start, piece.end), piece));
    yield;
  }
  return found;
};

interface Place {
  readonly start: number;
  readonly end: number;
  readonly value: NumberValue;
}

function findInPiece(original: string, piece: Piece): FindingOf<'number'>[] {
  const text = foldDigits(original);
  const matches = [...text.matchAll(number)];
  const vagueOnes = [...text.matchAll(vague)].flatMap((match) => readVague(text, match));
  if (matches.length === 0 && vagueOnes.length === 0) return [];
  const dates = [...findCalendarDates(text), ...findPeriods(text), ...findYears(text)].sort(
    (a, b) => a.start - b.start,
  );
  const isDate = overlapping(dates);
  const places = [
    ...matches.flatMap((match) => (isDate(numeralRange(match)) ? [] : readMatch(text, match, piece))),
    ...vagueOnes,
  ];
  places.sort((a, b) => a.start - b.start || b.end - a.end);
  let last = 0;
  return places.flatMap(({ start, end: to, value }) => {
    if (start < last) return [];
    last = to;
    const place = { start: piece.start + start, end: piece.start + to };
    return [{ kind: 'number', ...place, exact: original.slice(start, to), value } as const];
  });
}

function numeralRange(match: RegExpExecArray) {
  const start = match.index + match[0].indexOf(match.groups?.['low'] ?? '');
  return { start, end: match.index + match[0].length };
}

interface Numeral {
  readonly low: number;
  readonly high: number;
  readonly qualifier: Qualifier | null;
}

function readMatch(text: string, match: RegExpExecArray, { block }: Piece): Place[] {
  const groups = match.groups ?? {};
  const prefix =
    groups['between'] !== undefined && groups['high'] === undefined ? groups['between'].length : 0;
  const start = match.index + (match[0].startsWith(groups['between'] ?? ' ') ? prefix : 0);
  const before = text.slice(Math.max(0, start - 40), start);
  const numeral = readNumbers(groups);
  if (numeral === null) return [];
  const low = match.index + match[0].indexOf(groups['low'] ?? '');
  const wordsBefore = text.slice(Math.max(0, low - 20), low);
  if (numberOf.test(wordsBefore) || monthBefore.test(wordsBefore)) return [];
  if (
    block.type === 'table-row' &&
    /(?:^|\t)$/.test(before) &&
    percent.test(text.slice(match.index + match[0].length))
  )
    return [];
  if (block.type === 'heading' && before === '' && /^\d/.test(match[0])) return [];
  const after = text.slice(match.index + match[0].length, match.index + match[0].length + 160);
  if (monthAfter.test(after) || ageAfter.test(after)) return [];
  return placeOf({
    numeral,
    before,
    after,
    start,
    end: match.index + match[0].length,
    currency: groups['currency'],
  });
}

function readNumbers(groups: Readonly<Record<string, string | undefined>>): Numeral | null {
  const { low: lowWords = '', high: highWords, join: joint = '', between, short } = groups;
  const factor = { m: 1e6, bn: 1e9, k: 1e3 }[short?.toLowerCase() ?? ''] ?? 1;
  const low = readNumeral(lowWords);
  const high = highWords === undefined ? low : readNumeral(highWords);
  if (low === null || high === null) return null;
  if (highWords !== undefined && /and/.test(joint) && between === undefined) return null;
  const scale = /(?:thousand|million|billion|lakh|crore)$/i.exec(highWords ?? '')?.[0];
  const isShared = scale !== undefined && low < high && !/\p{L}/u.test(lowWords);
  const scaled = isShared ? low * (readNumeral(`1 ${scale}`) ?? 1) : low;
  if (scaled > high) return null;
  return {
    low: scaled * factor,
    high: high * (highWords === undefined ? factor : 1),
    qualifier: qualifierOf(groups),
  };
}

interface Context {
  readonly numeral: Numeral;
  readonly before: string;
  readonly after: string;
  readonly start: number;
  readonly end: number;
  readonly currency: string | undefined;
}

function placeOf({ numeral, before, after, start, end: to, currency: sign }: Context): Place[] {
  const { low, high } = numeral;
  const tail = qualifierAfter.exec(after);
  const qualifier: Qualifier | null = tail?.groups?.['least']
    ? 'at least'
    : tail?.groups?.['most']
      ? 'at most'
      : tail?.groups?.['about']
        ? 'about'
        : numeral.qualifier;
  const skipped = tail?.[0].length ?? 0;
  const rest = after.slice(skipped);
  const unit = sign === undefined ? readAnyUnit(rest, low === 1 && high === 1) : { words: sign, end: 0 };
  const from = to + skipped;
  const range = qualified(low, high, qualifier);
  if (unit !== null) {
    const behind = rest.slice(unit.end);
    const matter = matterAfter(behind) || arabicScriptMatter(behind) || matterBefore(before);
    return [{ start, end: from + unit.end, value: { ...range, unit: unit.words, matter } }];
  }
  const next = /^ (?<word>[\p{L}.’']+)/u.exec(rest)?.groups?.['word'] ?? '';
  if (isTimeUnit(next)) return [];
  const rate =
    /^ (?:an?|per|each|every) (?:day|night|week|month|year|hour|person|head|household)(?!\p{L})/iu.exec(
      rest,
    )?.[0];
  if (rate !== undefined && (qualifier !== null || low > 1)) {
    const value = { ...range, unit: rate.trim(), matter: matterBefore(before) };
    return [{ start, end: from + rate.length, value }];
  }
  if (low === 1 && high === 1 && qualifier === null) return [];
  const gathering = gatheringBefore(before);
  const isFigure =
    gathering !== '' ||
    isFigureByMatter(before, rest) ||
    (qualifier !== null && qualifier !== 'about' && standsAlone(rest));
  if (!isFigure || /^ (?:pm|am|p\.m|a\.m|o['’]clock)/i.test(rest)) return [];
  const noun = /^ (?<noun>dead|injured|wounded|missing)(?!\p{L})/iu.exec(rest);
  const words = noun?.groups?.['noun'] ?? '';
  const said = words === '' ? matterAfter(rest) || matterBefore(before) : matterBefore(before);
  const matter = gathering || said;
  return [{ start, end: from + (noun?.[0].length ?? 0), value: { ...range, unit: words, matter } }];
}

/** "43 of 130 seats", "twenty-one of the 34 detainees": the unit stands after the second number. */
const ofMore = new RegExp(`^ (?:out )?of (?:the |its |their |his |her )?(?:${numeralPattern})(?= )`, 'iu');

function readAnyUnit(after: string, isOne: boolean): Unit | null {
  const more = ofMore.exec(after);
  if (more) {
    const unit = readUnit(after.slice(more[0].length), false);
    return unit === null ? null : { words: unit.words, end: 0 };
  }
  const share = percent.exec(after);
  if (share) return { words: share[0].trim(), end: share[0].length };
  const coins = money.exec(after);
  if (coins) return { words: coins.groups?.['unit'] ?? '', end: coins[0].length };
  if (/^ ?\p{Script=Arabic}/u.test(after)) return isOne ? null : readArabicScriptUnit(after);
  return readUnit(after, isOne);
}

/** "There were at least 60." */
function standsAlone(after: string): boolean {
  return /^(?:[.;,)]?$|[.;)] |, | (?:in|on|at|since|after|from|by|were|had|have)(?!\p{L}))/iu.test(after);
}

function readVague(text: string, match: RegExpExecArray): Place[] {
  const least = leastOfVague(match.groups?.['word'] ?? '');
  const from = match.index + match[0].length;
  const after = text.slice(from, from + 160);
  const isArabic = /^ \p{Script=Arabic}/u.test(after);
  const unit = isArabic ? readArabicScriptUnit(after) : readUnit(after, false);
  if (least === null || unit === null) return [];
  const behind = after.slice(unit.end);
  const matter =
    matterAfter(behind) ||
    arabicScriptMatter(behind) ||
    matterBefore(text.slice(Math.max(0, match.index - 40), match.index));
  return [
    {
      start: match.index,
      end: from + unit.end,
      value: { least, most: null, isApproximate: true, unit: unit.words, matter },
    },
  ];
}
