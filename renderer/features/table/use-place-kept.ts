import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import { call } from '../../api/client.ts';
import type { Lines } from './lines.ts';
import { useTable } from './table-store.ts';
import type { TableRequest } from './use-table-data.ts';

/**
 * Keeps one's place: as far scrolled on coming back as on leaving, at the top of what another query finds, and on the
 * same annotation when the rows are sorted or grouped in another way.
 */
export function usePlaceKept({
  scroller,
  lines,
  request,
  reveal,
}: {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly lines: Lines;
  readonly request: TableRequest;
  readonly reveal: (index: number) => void;
}): void {
  const latest = useRef({ lines, reveal });
  latest.current = { lines, reveal };

  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    element.scrollTop = useTable.getState().scrollTop;
    const remember = () => useTable.setState({ scrollTop: element.scrollTop });
    return remember;
  }, [scroller]);

  const { query } = request;
  const queryBefore = useRef(query);
  useEffect(() => {
    if (queryBefore.current !== query) scroller.current?.scrollTo({ top: 0 });
    queryBefore.current = query;
  }, [scroller, query]);

  // On coming back, and in another order, the row may stand elsewhere. Who was at the top stays there.
  const requestBefore = useRef<TableRequest | null>(null);
  useEffect(() => {
    const isReordered = requestBefore.current !== null && requestBefore.current !== request;
    requestBefore.current = request;
    const { annotation, index: before } = useTable.getState().active;
    if (annotation === null) return;
    if (isReordered && before === 0) {
      useTable.setState({ active: { index: 0, annotation: null } });
      return;
    }
    const asking = new AbortController();
    call('table.place', { ...request, annotation }, { signal: asking.signal })
      .then(({ index: row }) => {
        if (row === null || asking.signal.aborted) return;
        const index = latest.current.lines.indexOfRow(row);
        useTable.setState({ active: { index, annotation } });
        latest.current.reveal(index);
      })
      // The place is a courtesy; what keeps core from answering is said elsewhere.
      .catch(() => undefined);
    return () => asking.abort();
  }, [request]);
}
