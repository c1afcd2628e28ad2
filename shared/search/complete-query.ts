import { foldedOnly } from '../text/folding.ts';

/** What a query can ask for besides words, with what each finds; `parseQuery` reads them. */
export const searchOperators = [
  { name: 'tag', meaning: 'what carries a tag, or one below it' },
  { name: 'source', meaning: 'what comes from a source' },
  { name: 'collection', meaning: 'what is kept in a collection' },
  { name: 'grade', meaning: 'what comes from sources graded so' },
  { name: 'mention', meaning: 'what cites a source in passing' },
  { name: 'origin', meaning: 'what comes from somebody in the end' },
  { name: 'claim', meaning: 'claims with these words, and their evidence' },
  { name: 'stance', meaning: 'what is judged so for a claim' },
  { name: 'credibility', meaning: 'evidence that is as credible' },
  { name: 'confidence', meaning: 'claims concluded with such confidence' },
  { name: 'in', meaning: 'only in one kind of place' },
  { name: 'has', meaning: 'annotations with a comment or a tag' },
] as const;
export type SearchOperator = (typeof searchOperators)[number]['name'];

/** The part of a query that is being typed; offsets are UTF-16. */
export interface TypedPart {
  /** Where what a completion takes the place of begins; its end is the caret. */
  readonly start: number;
  /** The operator whose value is being typed; null: a word, which may become one. */
  readonly operator: SearchOperator | null;
  readonly typed: string;
}

/** The part that ends at the caret; null where there is nothing to complete: within a word, or in words between quotation marks. */
export function typedPart(query: string, caret: number): TypedPart | null {
  if (/^[^\s"]/.test(query.slice(caret))) return null;
  const before = query.slice(0, caret);
  const { groups, index = 0 } = lastPart.exec(before) ?? {};
  if (groups === undefined) return null;
  const { space = '', minus = '', filter, phrase, bare = '' } = groups;
  const isWithinQuotes = phrase === undefined && (before.split('"').length - 1) % 2 === 1;
  const operator = searchOperators.find(({ name }) => name === foldedOnly(filter ?? ''))?.name;
  if (isWithinQuotes || (filter !== undefined && operator === undefined)) return null;
  if (operator === undefined && phrase !== undefined) return null;
  return { start: index + space.length + minus.length, operator: operator ?? null, typed: phrase ?? bare };
}

const lastPart =
  /(?<space>^|\s)(?<minus>-?)(?:(?<filter>\p{L}{1,12}):)?(?:"(?<phrase>[^"]*)|(?<bare>[^\s":]*))$/u;

/** The operator that a query ends in, with nothing after it yet; null where it ends in none. */
export function awaitedOperator(query: string): SearchOperator | null {
  const name = foldedOnly(/(?:^|\s)-?(\p{L}{1,12}):["“”„‟«»]?\s*$/u.exec(query)?.[1] ?? '');
  return searchOperators.find((operator) => operator.name === name)?.name ?? null;
}

/** The operators that begin with what is typed; all of them where nothing is. */
export function operatorsFor(typed: string): readonly (typeof searchOperators)[number][] {
  const folded = foldedOnly(typed);
  return searchOperators.filter(({ name }) => name.startsWith(folded));
}

/** Values that have what is typed in them, those that begin with it first, otherwise in their order. */
export function valuesFor<Value extends { readonly value: string; readonly meaning?: string | undefined }>(
  values: readonly Value[],
  typed: string,
): readonly Value[] {
  const folded = foldedOnly(typed).trim();
  const begins: Value[] = [];
  const has: Value[] = [];
  for (const each of values) {
    if (foldedOnly(each.value).startsWith(folded)) begins.push(each);
    else if (foldedOnly(`${each.value} ${each.meaning ?? ''}`).includes(folded)) has.push(each);
  }
  return [...begins, ...has];
}

/** The query with a completion in the place of what was typed, and where the caret then is. */
export function completed(
  query: string,
  caret: number,
  { start, chosen }: { readonly start: number; readonly chosen: string },
): { readonly query: string; readonly caret: number } {
  const rest = query.slice(caret).replace(/^"/, '');
  const after = chosen.endsWith(' ') ? rest.replace(/^\s/, '') : rest;
  const before = `${query.slice(0, start)}${chosen}`;
  return { query: before + after, caret: before.length };
}

/** `tag:`, or `tag:"Casualty figure" ` with the space after it. */
export function operatorWords(operator: SearchOperator, value: string | null): string {
  if (value === null) return `${operator}:`;
  const plain = value.replaceAll('"', ' ');
  return /^[^\s:]+$/.test(plain) ? `${operator}:${plain} ` : `${operator}:"${plain}" `;
}
