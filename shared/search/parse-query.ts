import type { SearchScope } from '../contract/search.ts';
import { foldedOnly } from '../text/folding.ts';
import type { SearchCondition, SearchQuery, SearchTerm } from './query.ts';
import { wordsOf } from './words.ts';

/**
 * Reads what a person typed; every text is a query. Words must all occur; `"one after the other"`, `begin*`,
 * `tag:name`, `source:"two words"`, `grade:B`, `grade:none`, `grade:"B on trade"`, `mention:name`, `mention:held`, `origin:name`, `origin:unknown`, `in:documents`,
 * `has:comment`, `-not` and `this OR that`, where OR binds its two neighbours. What is not understood as one of these is read as words; what has no words asks for nothing.
 */
export function parseQuery(text: string): SearchQuery {
  const clauses: SearchTerm[][] = [];
  let isAlternative = false;
  for (const match of text.matchAll(piece)) {
    if (match[0] === 'OR') {
      isAlternative = true;
      continue;
    }
    const term = readTerm(match.groups as unknown as Piece);
    const clause = isAlternative ? clauses.at(-1) : undefined;
    if (term !== undefined && clause !== undefined) clause.push(term);
    else if (term !== undefined) clauses.push([term]);
    isAlternative = false;
  }
  return { clauses };
}

/** Keyboards and word processors write quotation marks in many shapes. */
const quote = '"“”„‟«»';
const piece = new RegExp(
  `(?<minus>-?)(?:(?<filter>\\p{L}{1,12}):)?(?:[${quote}](?<phrase>[^${quote}]*)(?:[${quote}]|$)(?<star>\\*?)|(?<bare>[^\\s${quote}]+))`,
  'gu',
);

/** The named groups of `piece`: a phrase or a bare word, and what stands before and after it. */
interface Piece {
  readonly minus: string;
  readonly filter: string | undefined;
  readonly phrase: string | undefined;
  readonly star: string | undefined;
  readonly bare: string | undefined;
}

function readTerm({ minus, filter, phrase, star, bare }: Piece): SearchTerm | undefined {
  const value = phrase ?? bare ?? '';
  if (startedFilter.test(foldedOnly(value)) && phrase === undefined) return undefined;
  const condition =
    readFilter(foldedOnly(filter ?? ''), foldedOnly(value).replace(/\*+$/, '').trim()) ??
    readWords(`${filter ?? ''} ${value}`, star === '*' || /[^*]\*$/.test(value));
  return condition && { ...condition, isExcluded: minus === '-' };
}

/** A filter whose value is still to be typed asks for nothing yet. */
const startedFilter = /^(tag|source|grade|mention|origin|in|has):$/;

function readWords(text: string, isPrefix: boolean): SearchCondition | undefined {
  const words = Array.from(wordsOf(foldedOnly(text)), ({ word }) => word);
  return words.length === 0 ? undefined : { type: 'words', words, isPrefix };
}

function readFilter(filter: string, value: string): SearchCondition | undefined {
  if (value === '') return undefined;
  if (filter === 'tag' || filter === 'source' || filter === 'mention') return { type: filter, name: value };
  if (filter === 'grade') return readGrade(value);
  if (filter === 'origin') return { type: 'origin', name: value === 'unknown' ? null : value };
  if (filter === 'in') {
    const scope = scopes.find((each) => each.startsWith(value));
    return scope && { type: 'in', scope };
  }
  if (filter === 'has') {
    const part = parts.find((each) => `${each}s`.startsWith(value));
    return part && { type: 'has', part };
  }
  return undefined;
}

/** `b`, `usually reliable`, `none`; with a topic after "on". */
function readGrade(value: string): SearchCondition {
  const [, level = value, topic = null] = /^(.+?) on (.+)$/.exec(value) ?? [];
  return { type: 'grade', level: level === 'none' ? null : level, topic };
}

const scopes: readonly SearchScope[] = ['documents', 'annotations', 'notes', 'tags', 'sources', 'claims'];
const parts = ['comment', 'tag'] as const;
