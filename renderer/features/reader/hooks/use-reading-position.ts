import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { call } from '../../../api/client.ts';
import { queryClient } from '../../../api/hooks.ts';
import type { ReadingView } from '../view/reading-view.ts';

/** Where reading of a capture was left off, UTF-16; undefined until it is known. A position that cannot be read is 0. */
export function useReadingPosition(capture: string | null): number | undefined {
  const { data, isError } = useQuery({
    queryKey: keyOf(capture),
    queryFn: ({ signal }) => call('positions.get', { capture: capture ?? '' }, { signal }),
    enabled: capture !== null,
    staleTime: 'static',
    gcTime: Number.POSITIVE_INFINITY,
  });
  return isError ? 0 : data?.offset;
}

/** Lets the next view of the same capture begin where one reads now. */
export function handOverPosition(view: ReadingView): void {
  queryClient.setQueryData(keyOf(view.capture), { offset: view.firstOffset() });
}

/** Keeps the position of a view: when scrolling has come to rest, and when the view or the window is left. */
export function useKeptPosition(view: ReadingView | null): void {
  useEffect(() => {
    if (view === null) return undefined;
    const { scroller, capture } = view;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isMoved = false;
    const keep = (): void => {
      clearTimeout(timer);
      if (!isMoved) return;
      isMoved = false;
      const offset = view.firstOffset();
      queryClient.setQueryData(keyOf(capture), { offset });
      // Losing a position is no loss of work: the status bar says why nothing can be written now.
      call('positions.set', { capture, offset }).catch(() => {});
    };
    const onScroll = (): void => {
      isMoved = true;
      clearTimeout(timer);
      timer = setTimeout(keep, restMs);
    };
    scroller.addEventListener('scroll', onScroll, { passive: true });
    window.addEventListener('pagehide', keep);
    return () => {
      keep();
      scroller.removeEventListener('scroll', onScroll);
      window.removeEventListener('pagehide', keep);
    };
  }, [view]);
}

function keyOf(capture: string | null) {
  return ['positions.get', { capture }];
}

const restMs = 600;
