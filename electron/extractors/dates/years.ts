import { monthNamePattern } from '../../../shared/dates/month-names.ts';
import { calendar, type DateCandidate } from './candidate.ts';

const yearPattern =
  /(?<![\p{L}\p{N}$£€₹#+@_=&/\\])(?<![\p{N}][.,:-])[12]\d{3}(?![\p{L}\p{N}%°_@=&])(?![.,:/]\p{N})/gu;
const urduYear = /(?<![\p{L}\p{N}])(?<![\p{N}][.,:/-])[12]\d{3}(?=ء)/gu;
const yearRange =
  /(?<![\p{L}\p{N}$£€₹#+@_=&/\\])(?<![\p{N}][.,:-])(?<first>[12]\d{3}) ?(?<mark>[-–—/]) ?(?<second>\d{2})(?![\p{L}\p{N}%-])(?![.,:/]\p{N})/gu;

const shortYear =
  /(?<=\b(?:in|since|by|until|from|of|summer|winter|spring) ['’])(?<digits>\d{2})(?![\p{L}\p{N}'’])/giu;

/** Words before a number that make it something else than a year. */
const otherBefore =
  /(?:\b(?:page|pages|pp?|build|hall|error|platform|gate|building|suite|apartment|berth|studio|channel|class|type|mark|series|annex|appendix|frequency|port|bay|dock|pier|locker|cell|ward|invoice|order|permit|licence|license|registration|no|nos|number|article|articles|art|section|sections|sec|resolution|room|flight|route|highway|road|version|line|unit|para|paragraph|case|chapter|vol|volume|issue|figure|fig|table|form|model|clause|rule|box|code|bus|train|train no|tel|phone|call|extension|ext|id|item|lot|part|serial|grid|house|flat|plot|street|docket|file|ref|reference|rs|pkr|usd|inr|aed|rupees|dollars|us|than|nearly|almost|least|most|some|roughly|approximately|exactly|only|all|total|these|those|another|every|other|worth|costs?|paid|killed|injured|wounded|arrested|detained|against|with|has|have|had|are|were|has|numbered|totalled|totaled)|[§№$£€#])[.:]? ?$|(?:©|\(c\)|copyright)[^.]{0,60}$/iu;
/** Words before a number that make it a year whatever follows. */
const yearBefore =
  /(?:\b(?:in|since|by|until|till|from|during|before|after|circa|ca|c|year|years|and|or|to|between|through|throughout|late|early|mid|summer|winter|autumn|spring|fall|of|around|about|for|on)\.?|[([–—-]|\b(?:عام|سنة|سال|سن|في عام))[ -]?$/iu;
/** "31 February 2020" is no such day; its year is not read alone. */
const afterMonth = new RegExp(
  `(?<!\\p{L})(?:${monthNamePattern})\\.?(?: \\d{1,2}(?:st|nd|rd|th)?)?,? $`,
  'iu',
);
/** What can be counted: after it a number is a count, unless a preposition says otherwise. */
const countedAfter =
  /^ (?:\p{Ll}[\p{Ll}-]* )?(?:people|persons|men|women|children|votes?|voters|members|deaths|dead|killed|injured|rupees|dollars|euros|pounds|metres|meters|kilometres|kilometers|km|miles|tonnes|tons|kg|acres|hectares|workers|activists|soldiers|troops|police|families|homes|houses|cases|jobs|seats|times|hours|days|weeks|months|years|feet|hp|mw|gwh|watts|books|pages|tickets|signatures|copies|pieces|units|participants|respondents|students|passengers)(?!\p{L})/u;
const pluralAfter = /^ \p{Ll}[\p{Ll}-]*[^s'’]s(?![\p{L}'’])/u;
const notPlural =
  /^ (?:was|is|has|as|this|its|his|us|plus|versus|thus|always|perhaps|elections|protests|riots|floods|clashes|attacks|talks|polls|accords|census|crisis|species|bombings|killings|massacres|games|olympics|hostilities|reforms|amendments|proceedings|revolutions?|strikes)(?!\p{L})/u;

/** Finds years that stand alone, and short ranges of them ("1996-98"). Numbers of pages, articles, houses and counts are left out. */
export function findYears(text: string): DateCandidate[] {
  const found = [...text.matchAll(yearRange)].flatMap(readRange);
  for (const { 0: words, index } of text.matchAll(yearPattern)) {
    if (isYear(text, index, Number(words))) found.push(calendar(index, index + 4, words));
  }
  for (const { 0: digits, index } of text.matchAll(shortYear)) {
    found.push(calendar(index - 1, index + 2, `${Number(digits) <= 68 ? 20 : 19}${digits}`));
  }
  for (const { 0: words, index } of text.matchAll(urduYear)) {
    if (isPlausible(Number(words))) found.push(calendar(index, index + 5, words));
  }
  return found;
}

function isYear(text: string, index: number, year: number): boolean {
  if (!isPlausible(year)) return false;
  const before = text.slice(Math.max(0, index - 64), index);
  const after = text.slice(index + 4, index + 40);
  if (/[x×*] ?$/.test(before) || /^ ?[x×*] ?\d/.test(after) || isTableFigure(text, index)) return false;
  if (otherBefore.test(before) || afterMonth.test(before) || /\bpp?\. ?$/.test(before)) return false;
  if (
    /(?:\+|\d )$/.test(before) ||
    (/^ ?[-–]? ?\d/.test(after) && !/^ ?[-–—] ?[12]\d{3}(?!\d)/.test(after))
  ) {
    if (!/^ \d{1,2}[:.]\d{2}/.test(after)) return false;
  }
  const isSaid = yearBefore.test(before);
  if (year < 1500 || year > 2100)
    return (
      isSaid &&
      /\b(?:in|since|by|until|year) $/i.test(before) &&
      !countedAfter.test(after) &&
      !pluralAfter.test(after)
    );
  if (/\b(?:of|about|around|for|to|and|or|with|on|from|by) $/i.test(before) && countedAfter.test(after))
    return false;
  if (isSaid) return !countedAfter.test(after) || /\b(?:in|since|by|during|until|year) $/i.test(before);
  return (
    !countedAfter.test(after) &&
    (!pluralAfter.test(after) ||
      notPlural.test(after) ||
      /\b(?:the|'s|’s|their|its|his|her|this|that|a) $/iu.test(before))
  );
}

/** A cell that is not its row's first, in a row with other figures. */
function isTableFigure(text: string, index: number): boolean {
  const isCell = text.charAt(index - 1) === '\t' && /^(?:\t|$)/.test(text.slice(index + 4, index + 5));
  if (!isCell) return false;
  const near = text.slice(Math.max(0, index - 60), index) + text.slice(index + 4, index + 64);
  return /\t[\d.,]+ ?%?(?:\t|$)/.test(near);
}

/** "2001-05" is May 2001 to a machine; in prose a range only where the second year follows. */
function readRange(match: RegExpExecArray): DateCandidate[] {
  const { first = '', mark = '', second = '' } = match.groups ?? {};
  const from = Number(first);
  const to = Math.floor(from / 100) * 100 + Number(second);
  if (!isPlausible(from)) return [];
  const isMonth = mark === '-' && Number(second) >= 1 && Number(second) <= 12 && to !== from + 1;
  const [start, end] = [match.index, match.index + match[0].length];
  if (isMonth) return [calendar(start, end, `${first}-${second}`)];
  if (to <= from || to - from > 60) return [];
  return [calendar(start, end, `${from}/${to}`)];
}

function isPlausible(year: number): boolean {
  return year >= 1000 && year <= 2199;
}
