import { useInfiniteQuery } from '@tanstack/react-query';
import { useDeferredValue, useMemo } from 'react';
import type { LoggedEvent } from '../../../shared/contract/events.ts';
import { call } from '../../api/client.ts';
import { useEventLog } from '../../stores/event-log.ts';
import { eventKinds } from './event-kinds.ts';

/** How many events are read at once. */
const pageSize = 200;

/** The events that the filters leave, the newest first; `readMore` reads the next older ones. */
export interface ShownEvents {
  /** Undefined until the first are there. */
  readonly events: readonly LoggedEvent[] | undefined;
  readonly total: number;
  readonly readMore: () => void;
}

export function useEvents(): ShownEvents {
  const subject = useEventLog((state) => state.subject?.id ?? null);
  const kind = useEventLog((state) => state.kind);
  const words = useDeferredValue(useEventLog((state) => state.words)).trim();
  const input = useMemo(
    () => ({
      ...(subject === null ? {} : { subject }),
      ...(kind === null ? {} : { about: [...(eventKinds.find(({ key }) => key === kind)?.about ?? [])] }),
      ...(words === '' ? {} : { words }),
    }),
    [subject, kind, words],
  );
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery({
    // The third part keeps pages apart from single answers to the same question.
    queryKey: ['events.list', input, 'pages'],
    queryFn: ({ pageParam, signal }) =>
      call(
        'events.list',
        { ...input, limit: pageSize, ...(pageParam === null ? {} : { before: pageParam }) },
        { signal },
      ),
    initialPageParam: null as number | null,
    getNextPageParam: ({ events }) =>
      events.length < pageSize ? undefined : (events.at(-1)?.number ?? undefined),
    placeholderData: (before) => before,
  });
  const events = useMemo(() => data?.pages.flatMap((page) => page.events), [data]);
  return {
    events,
    total: data?.pages[0]?.total ?? 0,
    readMore: () => {
      if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
    },
  };
}
