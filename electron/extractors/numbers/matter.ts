import { isPastForm } from './unit-words.ts';

const helper =
  'was|were|is|are|has|have|had|been|being|be|got|reportedly|allegedly|also|still|later|since|now|then|already|either|only|just|feared|who|that|which|remain|remained';
const afterUnit = new RegExp(`^,?(?: (?:${helper})(?!\\p{L})){0,5} (?<verb>\\p{L}+)(?!\\p{L})`, 'iu');
/** "14 suspects, seized 3 rifles": what follows the comma is said of somebody else. */
const isNewClause = /^, (?!(?:was|were|is|are|has|have|had|who|that|which|all|most|some)(?!\p{L}))/u;
const gathering =
  /(?<![\p{L}])(?<noun>death toll|toll|crowd|turnout|number of \p{L}+(?: \p{L}+)?)(?: (?:of|at|to|was|is|rose|risen|stood|had|has|reached|reaching|climbed|fell|from|been|now|stands|about|over|more|than|nearly|some|around|by|then)){1,6} $/u;
const beforeNumber =
  /(?<![\p{L}])(?<verb>\p{L}+)(?: (?:the|a total of|another|a further|all|those|these))? ?$/u;
const noVerb =
  /^(?:including|according|following|during|regarding|concerning|involving|having|being|united|need|indeed|seed|speed|red|hundred|nothing|something|anything|building|meeting|morning|evening|king|spring)$/i;
const intransitive =
  /^(?:died|perished|survived|drowned|fled|escaped|resigned|voted|signed|took|lost|went)$/i;
const harm =
  /^(?:kill(?:s|ed|ing)|injur(?:es|ed|ing)|wound(?:s|ed|ing)|arrest(?:s|ed|ing)|leav(?:es|ing)|left|claim(?:s|ed|ing)|detain(?:s|ed|ing)|displac(?:es|ed|ing)|martyr(?:s|ed|ing))$/i;

/** Reads what is said of the counted after them: "killed" of "people were reportedly killed"; empty where nothing is. */
export function matterAfter(after: string): string {
  const verb = (isNewClause.test(after) ? null : afterUnit.exec(after))?.groups?.['verb'] ?? '';
  const isVerb =
    isPastForm(verb) || /^(?:injured|wounded|missing|dead|hurt)$/i.test(verb) || intransitive.test(verb);
  return isVerb && !new RegExp(`^(?:${helper})$`, 'i').test(verb) ? verb : '';
}

/** Reads the verb whose object the number is: "killed" of "killed 12 people"; empty where none is. */
export function matterBefore(before: string): string {
  const verb = beforeNumber.exec(before)?.groups?.['verb'] ?? '';
  return /(?:ed|ing)$/i.test(verb) && verb.length > 4 && !noVerb.test(verb)
    ? verb.toLowerCase()
    : harm.test(verb)
      ? verb.toLowerCase()
      : '';
}

/** Reads what a number without a noun is the number of: "death toll" of "the death toll rose to 31"; empty where nothing says so. */
export function gatheringBefore(before: string): string {
  return gathering.exec(before)?.groups?.['noun'] ?? '';
}

/** Whether a number without a noun is a figure of people all the same: "killing 14", "19 died", "1,800 had been killed". */
export function isFigureByMatter(before: string, after: string): boolean {
  if (harm.test(beforeNumber.exec(before)?.groups?.['verb'] ?? '')) return /^(?:[ .,;:)]|$)/.test(after);
  if (/\b(?:all|these|those|the|other|last|first) $/i.test(before)) return false;
  const said = afterUnit.exec(after);
  if (said === null || /^,/.test(after)) return false;
  const verb = said.groups?.['verb'] ?? '';
  if (intransitive.test(verb) || /^ (?:died|dead|injured|wounded|missing|killed)(?!\p{L})/iu.test(after))
    return true;
  return /^ (?:was|were|had been|have been|has been|are)(?!\p{L})/iu.test(after) && matterAfter(after) !== '';
}
