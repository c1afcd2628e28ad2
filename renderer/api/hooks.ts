import { QueryClient, useQuery } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import type { InputOf, OutputOf, QueryName } from '../../shared/contract.ts';
import { type ConnectionState, call, connectionState, onConnectionChange, onCoreEvent } from './client.ts';
import { freshen } from './fresh-cache.ts';
import { showTogether } from './show-answers-together.ts';

/** The cache of everything read from core. Nothing is stale until core says that what it is made of changed. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: Number.POSITIVE_INFINITY,
      retry: false,
      networkMode: 'always',
      refetchOnWindowFocus: false,
    },
  },
});

// Lists of annotations may be long, and are patched: what did not change in them is the same object already.
queryClient.setQueryDefaults(['annotations.list'], { structuralSharing: false });

/** Brings what was read up to date after every commit, whoever made it, and after a restart of core. Call once. */
export function keepCacheFresh(): void {
  const readAnnotations = (ids: readonly string[]) => call('annotations.some', { ids: [...ids] });
  onCoreEvent('store.changed', (change) => showTogether(freshen(queryClient, change, readAnnotations)));
  onConnectionChange((state) => {
    if (state === 'connected') void queryClient.invalidateQueries();
  });
}

/**
 * Reads from core, and again after each change. `input: null` reads nothing yet. The last data stays while re-reading.
 * With `part` only that part of the answer is given, as plain data, and what shows it is not rendered again while the
 * part is the same.
 */
export function useCore<Name extends QueryName, Part = OutputOf<Name>>(
  name: Name,
  input: InputOf<Name> | null,
  part?: (answer: OutputOf<Name>) => Part,
) {
  return useQuery<OutputOf<Name>, Error, Part>({
    queryKey: [name, input],
    queryFn: ({ signal }) => call(name, input as InputOf<Name>, { signal }),
    enabled: input !== null,
    ...(part && { select: part }),
  });
}

/** Keeps an answer of core fresh in the cache for whatever reads it there; renders nothing when it changes. */
export function useAtHand<Name extends QueryName>(name: Name, input: InputOf<Name>): void {
  useQuery<OutputOf<Name>>({
    queryKey: [name, input],
    queryFn: ({ signal }) => call(name, input, { signal }),
    notifyOnChangeProps: [],
  });
}

export function useConnectionState(): ConnectionState {
  return useSyncExternalStore(onConnectionChange, connectionState);
}
