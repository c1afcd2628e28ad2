import type { MentionUse, TextRange } from '../../../shared/model/finding.ts';
import { findDates } from '../../../shared/dates/find-dates.ts';

const quotation =
  /“[^“”]{3,2000}”|"[^"]{3,2000}"|«[^«»]{3,2000}»|(?<![\p{L}\p{N}])‘[^‘]{3,2000}?’(?![\p{L}\p{N}])/gu;
const count =
  /(?<![\p{L}\p{N}.,/-])(?:\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?)(?![\p{L}\p{N}/-]|[.,:]\d|\s?[ap]\.?m\b)|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|billions?|dozens?|scores)\b/giu;
/** Only so much of a scope (UTF-16) is read. */
const longestRead = 1_500;
/** Numbers that name a thing rather than count: "Article 232", "in 1996". */
const label =
  /(?:article|section|page|no|number|chapter|act|resolution|phase|part|item|room|flight|route|channel|ward|block|class|grade|day|june|july)\.?\s$/iu;
const years = /^(?:1[5-9]|20)\d\d$/;

/**
 * What a stretch of text takes from a source it cites: its words where some of them (four at least) stand in quotation
 * marks; a figure where something is counted; else its sense. `without` are ranges that are not read (the citations).
 */
export function kindOfUse(text: string, scope: TextRange, without: readonly TextRange[]): MentionUse {
  const words = blanked(text, scope, without).slice(0, longestRead);
  if (hasQuotation(words)) return 'quotes';
  return hasFigure(words) ? 'takes a figure' : 'paraphrases';
}

/** Whether some words, of at least four, stand in quotation marks. */
function hasQuotation(words: string): boolean {
  return [...words.matchAll(quotation)].some(([quoted]) => quoted.trim().split(/\s+/).length >= 4);
}

function hasFigure(words: string): boolean {
  const dates = findDates(words, { missingYear: 'keep' });
  return [...words.matchAll(count)].some(({ 0: number, index }) => {
    if (years.test(number) || label.test(words.slice(Math.max(0, index - 12), index))) return false;
    return !dates.some(({ start, end }) => start <= index && index < end);
  });
}

function blanked(text: string, scope: TextRange, without: readonly TextRange[]): string {
  let words = '';
  let at = scope.start;
  for (const { start, end } of without) {
    if (end <= at || start >= scope.end) continue;
    words += `${text.slice(at, Math.max(at, start))}|`;
    at = Math.min(end, scope.end);
  }
  return words + text.slice(at, scope.end);
}
