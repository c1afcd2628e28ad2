import type { SearchScope } from '../contract/search.ts';
import { analystConfidence, stance } from '../model/claim.ts';
import { admiraltyCredibility } from '../reliability/credibility.ts';
import { foldedOnly } from '../text/folding.ts';
import type { SearchCondition, SearchQuery, SearchTerm } from './query.ts';
import { wordsOf } from './words.ts';

/**
 * Reads what a person typed; every text is a query. Words must all occur; `"one after the other"`, `begin*`,
 * `tag:name`, `source:"two words"`, `grade:B`, `grade:none`, `grade:"B on trade"`, `mention:name`, `mention:held`, `origin:name`, `origin:unknown`, `collection:name`, `in:documents`,
 * `claim:words`, `claim:none`, `stance:disputes`, `credibility:<3`, `credibility:1-2`, `credibility:none`, `confidence:high`,
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
  if (value === '' && startedFilter.test(foldedOnly(`${filter ?? ''}:`))) return undefined;
  const isPrefix = star === '*' || /[^*]\*$/.test(value);
  const condition =
    readFilter(foldedOnly(filter ?? ''), foldedOnly(value).replace(/\*+$/, '').trim(), isPrefix) ??
    readWords(`${filter ?? ''} ${value}`, isPrefix);
  return condition && { ...condition, isExcluded: minus === '-' };
}

/** A filter whose value is still to be typed asks for nothing yet. */
const startedFilter =
  /^(tag|source|collection|grade|mention|origin|claim|stance|credibility|confidence|in|has):$/;

function readWords(text: string, isPrefix: boolean): SearchCondition | undefined {
  const words = Array.from(wordsOf(foldedOnly(text)), ({ word }) => word);
  return words.length === 0 ? undefined : { type: 'words', words, isPrefix };
}

function readFilter(filter: string, value: string, isPrefix: boolean): SearchCondition | undefined {
  if (value === '') return undefined;
  if (filter === 'tag' || filter === 'source' || filter === 'mention' || filter === 'collection')
    return { type: filter, name: value };
  if (filter === 'grade') return readGrade(value);
  if (filter === 'origin') return { type: 'origin', name: value === 'unknown' ? null : value };
  if (filter === 'claim') return readClaim(value, isPrefix);
  if (filter === 'stance') {
    const found = stance.options.find((each) => each.startsWith(value));
    return found && { type: 'stance', stance: found };
  }
  if (filter === 'credibility') {
    const between = readCredibility(value);
    return between === undefined ? undefined : { type: 'credibility', between };
  }
  if (filter === 'confidence') {
    const level = value === 'none' ? null : analystConfidence.options.find((each) => each.startsWith(value));
    return level === undefined ? undefined : { type: 'confidence', level };
  }
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

function readClaim(value: string, isPrefix: boolean): SearchCondition | undefined {
  if (value === 'none') return { type: 'claim', words: null, isPrefix: false };
  const words = Array.from(wordsOf(value), ({ word }) => word);
  return words.length === 0 ? undefined : { type: 'claim', words, isPrefix };
}

/**
 * `2`, `=2`, `<3`, `<=3`, `>2`, `>=2`, `1-2`, and the words of a level such as `probably true`, as the levels from and to; null for `none`, and for
 * 6, which is missing and stands neither above nor below another.
 */
function readCredibility(value: string): readonly [number, number] | null | undefined {
  const named = admiraltyCredibility.levels.find(({ words }) => words === value);
  if (value === 'none' || /^=?6$/.test(value) || named?.isMissing === true) return null;
  if (named !== undefined) return [Number(named.code), Number(named.code)];
  const range = /^([1-5])\s*[-–]\s*([1-5])$/.exec(value);
  if (range !== null) {
    const ends = [Number(range[1]), Number(range[2])] as const;
    return [Math.min(...ends), Math.max(...ends)];
  }
  const [, sign = '', digit = ''] = /^(<=|>=|<|>|=|≤|≥)?\s*([1-6])$/.exec(value) ?? [];
  if (digit === '') return undefined;
  const level = Number(digit);
  // 6 is missing: nothing is below or above it.
  if (level === 6) return [1, 0];
  if (sign === '<') return [1, level - 1];
  if (sign === '<=' || sign === '≤') return [1, level];
  if (sign === '>') return [level + 1, 5];
  if (sign === '>=' || sign === '≥') return [level, 5];
  return [level, level];
}

const scopes: readonly SearchScope[] = ['documents', 'annotations', 'notes', 'tags', 'sources', 'claims'];
const parts = ['comment', 'tag'] as const;
