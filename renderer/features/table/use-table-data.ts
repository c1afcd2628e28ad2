import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import type { OutputOf } from '../../../shared/contract.ts';
import type { TableGrouping, TableRow, TableSort } from '../../../shared/model/table-row.ts';
import { call } from '../../api/client.ts';
import { queryClient } from '../../api/hooks.ts';

/** What the table asks core for. */
export interface TableRequest {
  readonly query: string;
  readonly sort: TableSort;
  readonly group: TableGrouping;
}

export type TableOutline = OutputOf<'table.outline'>;

/** Reads how many rows there are. While another request is being answered the answer before stays, so that nothing blinks. */
export function useOutline(request: TableRequest): {
  readonly outline: TableOutline | undefined;
  /** The request that the outline answers. */
  readonly answered: TableRequest;
  readonly error: string | null;
} {
  const { data, error, isPlaceholderData } = useQuery({
    queryKey: ['table.outline', request],
    queryFn: async ({ signal }) => {
      const [outline] = await Promise.all([
        call('table.outline', request, { signal }),
        // Then there is something to show as soon as it is known how much there is.
        queryClient.prefetchQuery(pageQuery(request, 0)),
      ]);
      return outline;
    },
    placeholderData: keepPreviousData,
  });
  const answered = useRef(request);
  if (!isPlaceholderData) answered.current = request;
  return { outline: data, answered: answered.current, error: error?.message ?? null };
}

const pageSize = 100;
/** Pages that are read ahead of what is in view, at either end. */
const ahead = 1;

/** Reads the rows near the view, a page at a time, and some ahead. Gives the row at a place; undefined until it is there. */
export function useRows(
  request: TableRequest,
  { first, last, count }: { readonly first: number; readonly last: number; readonly count: number },
): (row: number) => TableRow | undefined {
  const from = Math.max(0, Math.floor(first / pageSize) - ahead);
  const to = Math.min(Math.ceil(count / pageSize) - 1, Math.floor(last / pageSize) + ahead);
  const pages = Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
  const results = useQueries({ queries: pages.map((page) => pageQuery(request, page)) });
  return (row) => results[Math.floor(row / pageSize) - from]?.data?.rows[row % pageSize];
}

function pageQuery(request: TableRequest, page: number) {
  const input = { ...request, offset: page * pageSize, limit: pageSize };
  return {
    queryKey: ['table.rows', input],
    queryFn: ({ signal }: { readonly signal: AbortSignal }) => call('table.rows', input, { signal }),
    // Who scrolls through a hundred thousand rows leaves a thousand pages behind.
    gcTime: 60_000,
  };
}
