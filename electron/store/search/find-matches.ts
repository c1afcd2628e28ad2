import type { SearchScope } from '../../../shared/contract/search.ts';
import type { SearchQuery } from '../../../shared/search/query.ts';
import type { ReadonlyDatabase } from '../database.ts';
import { compileQuery } from './compile.ts';
import { bestMatches, countMatches, type Match, newestMatches } from './matches.ts';
import { namesIn } from './named.ts';
import { type Noun, nouns } from './nouns.ts';

export type FoundScope = Noun['scope'];

/** A match of one noun. */
export interface ScopedMatch extends Match {
  readonly scope: FoundScope;
}

export interface FoundMatches {
  /** In the order of hits, at most as many as asked for. */
  readonly matches: readonly ScopedMatch[];
  /** How many there are in each scope, whichever was asked for. */
  readonly counts: Readonly<Record<FoundScope, number>>;
}

/** bm25 visits every match; beyond this many it would be felt, and a rank would say little. */
const mostRanked = 5_000;

/** Names are short and chosen, so finding one says more than finding a word in a long text. */
const weights: Readonly<Record<FoundScope, number>> = {
  tags: 1.4,
  claims: 1.35,
  sources: 1.3,
  annotations: 1.2,
  notes: 1.1,
  documents: 1,
};

/** Finds what a query asks for: the best first while there are at most 5,000, else the newest first. */
export function findMatches(
  database: ReadonlyDatabase,
  query: SearchQuery,
  options: { readonly scope: SearchScope | undefined; readonly limit: number },
): FoundMatches {
  const names = namesIn(database);
  const found = nouns.map((noun) => {
    const selection = query.clauses.length === 0 ? null : compileQuery(noun, query, names);
    return { noun, selection, count: selection === null ? 0 : countMatches(database, selection) };
  });
  const isWanted = ({ noun }: { noun: Noun }) => options.scope === undefined || options.scope === noun.scope;
  const wanted = found.filter(isWanted);
  const total = wanted.reduce((sum, { count }) => sum + count, 0);
  const isRanked = total <= mostRanked;
  const matches = wanted.flatMap(({ noun, selection, count }) =>
    selection === null || count === 0
      ? []
      : scoped(noun, (isRanked ? bestMatches : newestMatches)(database, selection, options.limit)),
  );
  return {
    matches: matches.sort(isRanked ? byWorth : byTime).slice(0, options.limit),
    counts: Object.fromEntries(found.map(({ noun, count }) => [noun.scope, count])) as FoundMatches['counts'],
  };
}

interface RankedMatch extends ScopedMatch {
  /** How good a match is among those of its noun, from 0 to 1, by what its noun is worth. */
  readonly worth: number;
}

/** Ranks of different indexes cannot be compared, but each can with the best of its own. */
function scoped(noun: Noun, matches: readonly Match[]): RankedMatch[] {
  const best = matches.reduce((lowest, { rank }) => Math.min(lowest, rank), 0);
  return matches.map((match) => ({
    ...match,
    scope: noun.scope,
    worth: weights[noun.scope] * (best === 0 ? 1 : match.rank / best),
  }));
}

function byWorth(one: RankedMatch, other: RankedMatch): number {
  return other.worth - one.worth || byTime(one, other);
}

function byTime(one: RankedMatch, other: RankedMatch): number {
  if (one.madeAt !== other.madeAt) return one.madeAt < other.madeAt ? 1 : -1;
  return other.number - one.number;
}
