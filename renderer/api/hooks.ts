import { QueryClient, useQuery } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import type { InputOf, OutputOf, QueryName } from '../../shared/contract.ts';
import { type ConnectionState, call, connectionState, onConnectionChange, onCoreEvent } from './client.ts';

/** The cache of everything read from core. Nothing is stale until core says that the store changed. */
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

/** Re-reads what is on screen after every commit, whoever made it, and after a restart of core. Call once. */
export function keepCacheFresh(): void {
  onCoreEvent('store.changed', () => void queryClient.invalidateQueries());
  onConnectionChange((state) => {
    if (state === 'connected') void queryClient.invalidateQueries();
  });
}

/** Reads from core, and again after each change. `input: null` reads nothing yet. The last data stays while re-reading. */
export function useCore<Name extends QueryName>(name: Name, input: InputOf<Name> | null) {
  return useQuery<OutputOf<Name>>({
    queryKey: [name, input],
    queryFn: ({ signal }) => call(name, input as InputOf<Name>, { signal }),
    enabled: input !== null,
  });
}

export function useConnectionState(): ConnectionState {
  return useSyncExternalStore(onConnectionChange, connectionState);
}
