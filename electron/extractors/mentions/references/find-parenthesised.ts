import type { FindingOf, TextRange } from '../../../../shared/model/finding.ts';
import { type CitationItem, isSameAgain, readCitationItems } from './citation-items.ts';
import type { Passage } from '../passage.ts';
import { scopeOfBracket } from '../scope.ts';
import { kindOfUse } from '../use.ts';

/** A bracket with more between its signs (UTF-16) is no citation. */
const longestBracket = 600;

/**
 * Finds citations in round and square brackets: `(HRW Dec 1997)`, lists of them, `[Smith 2004: 12]`. `places` are the names that the text
 * uses as places.
 */
export function findParenthesised(
  passage: Passage,
  places: ReadonlySet<string>,
): readonly FindingOf<'mention'>[] {
  const { text } = passage;
  const found: FindingOf<'mention'>[] = [];
  let before: TextRange | null = null;
  for (const bracket of passage.brackets) {
    if (bracket.end - bracket.start > longestBracket) continue;
    const items = readCitationItems(text.slice(bracket.start + 1, bracket.end - 1));
    if (items.length === 0 || isPlaceAndDate(items, places)) continue;
    const scope = scopeOfBracket(passage, bracket, before);
    const use = scope ? kindOfUse(text, scope, before ? [before, bracket] : [bracket]) : 'names as authority';
    for (const { start, end, date, dateWords, ...item } of items) {
      const last = isSameAgain(item.name) ? found.at(-1) : undefined;
      if (!last && isSameAgain(item.name)) continue;
      const name = last?.value.name ?? item.name;
      const range = { start: bracket.start + 1 + start, end: bracket.start + 1 + end };
      found.push({
        kind: 'mention',
        ...range,
        exact: text.slice(range.start, range.end),
        value: {
          form: 'parenthesised',
          name,
          isAnonymous: false,
          use,
          date: date ? date.edtf : (last?.value.date ?? null),
          dateWords,
          scope,
        },
      });
    }
    before = bracket;
  }
  return found;
}

/** "(Port Hesper, 12 May 2007)" says where and when. */
function isPlaceAndDate(items: readonly CitationItem[], places: ReadonlySet<string>): boolean {
  const [item] = items;
  return (
    items.length === 1 &&
    item !== undefined &&
    item.date !== null &&
    /\p{Ll}/u.test(item.name) &&
    places.has(item.name)
  );
}
