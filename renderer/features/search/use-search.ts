import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useDeferredValue } from 'react';
import type { OutputOf } from '../../../shared/contract.ts';
import { parseQuery } from '../../../shared/search/parse-query.ts';
import { call } from '../../api/client.ts';
import { announce } from '../../ui/announce.ts';
import type { ChosenScope } from './search-store.ts';

/** What a query found; the query is not always the one that stands in the box by now. */
export type Found = OutputOf<'search.find'> & { readonly query: string };

export interface Search {
  /** The answer to the query, or to the one before it until it is there; undefined at first. */
  readonly found: Found | undefined;
  /** Whether it is the answer to what is typed now. */
  readonly isCurrent: boolean;
  /** What could not be done and what to do; null where all is well. */
  readonly error: string | null;
}

/** Finds what is typed while it is typed: the hits before stay until the new ones are there. */
export function useSearch(query: string, scope: ChosenScope, limit: number): Search {
  const typed = useDeferredValue(query);
  const input = { query: typed, ...(scope !== null && { in: scope }), limit };
  const { data, error, isPlaceholderData } = useQuery({
    queryKey: ['search.find', input, 'with its query'],
    queryFn: async ({ signal }): Promise<Found> => ({
      ...(await call('search.find', input, { signal })),
      query: typed,
    }),
    enabled: asksForSomething(typed),
    placeholderData: keepPreviousData,
  });
  const total = isPlaceholderData ? undefined : data?.total;
  useEffect(() => {
    if (total === undefined || !asksForSomething(typed)) return undefined;
    const pause = setTimeout(() => announce(`${foundWords(total)} for ${typed}`), readingPauseMs);
    return () => clearTimeout(pause);
  }, [total, typed]);
  return {
    found: data,
    isCurrent: !isPlaceholderData && typed === query && data !== undefined,
    error: error?.message ?? null,
  };
}

/** Whether there is anything to search for: not where nothing but an operator is typed yet. */
export function asksForSomething(query: string): boolean {
  return parseQuery(query).clauses.length > 0;
}

/** A number of hits in words. */
export function foundWords(total: number): string {
  if (total === 0) return 'Nothing found';
  return total === 1 ? '1 found' : `${total.toLocaleString('en')} found`;
}

/** Nobody wants to hear a number for every letter typed. */
const readingPauseMs = 700;
