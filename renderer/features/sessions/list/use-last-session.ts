import { useQueries } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { OutputOf } from '../../../../shared/contract.ts';
import type { CheckingSession } from '../../../../shared/model/checking-session.ts';
import { call } from '../../../api/client.ts';
import { useCore } from '../../../api/hooks.ts';
import { useSessionsView } from '../sessions-view.ts';

type Place = OutputOf<'sessions.place'>;

/**
 * The session that is or was worked in last, open or not: before any was opened in this window, the open one whose place was kept
 * last. Undefined where there is none.
 */
export function useLastSession(): CheckingSession | undefined {
  const chosen = useSessionsView((state) => state.session);
  const sessions = useCore('sessions.list', {}).data;
  const open = chosen === null ? (sessions ?? []).filter(({ closedAt }) => closedAt === null) : [];
  const places = useQueries({
    queries: open.map(({ id }) => ({
      queryKey: ['sessions.place', { session: id }],
      queryFn: () => call('sessions.place', { session: id }),
    })),
  });
  const isKnown = places.every(({ data }) => data !== undefined);
  const last = isKnown ? lastOf(open, (index) => places[index]?.data) : null;
  useEffect(() => {
    if (chosen === null && last !== null) useSessionsView.setState({ session: last });
  }, [chosen, last]);
  // Commands read it from the cache.
  const session = useCore('sessions.get', chosen === null ? null : { id: chosen }).data;
  return sessions?.some(({ id }) => id === chosen) === true ? session : undefined;
}

function lastOf(
  open: readonly CheckingSession[],
  placeOf: (index: number) => Place | undefined,
): string | null {
  let last: { readonly id: string; readonly savedAt: string } | null = null;
  for (const [index, { id }] of open.entries()) {
    const savedAt = placeOf(index)?.savedAt ?? null;
    if (savedAt !== null && (last === null || savedAt > last.savedAt)) last = { id, savedAt };
  }
  return last?.id ?? null;
}
