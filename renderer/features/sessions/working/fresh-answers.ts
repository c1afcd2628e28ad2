import type { ClaimPage } from '../../../../shared/contract/claims.ts';
import type { SessionItem } from '../../../../shared/model/checking-session.ts';
import { call } from '../../../api/client.ts';
import { queryClient } from '../../../api/hooks.ts';

/**
 * Puts an item as core answered it into its queue, and gives the queue: whoever decides faster than answers are read again must not
 * be led back to what they have decided.
 */
export function knowItem(item: SessionItem): readonly SessionItem[] {
  const key = ['sessions.items', { session: item.session }];
  return (
    queryClient.setQueryData<readonly SessionItem[]>(key, (items) =>
      items?.map((each) => (each.id === item.id ? item : each)),
    ) ?? []
  );
}

/**
 * Shows a queue in this order, without the items that are not in it, until it is read again: whoever moves an item several times must
 * not move it in an order of a moment ago.
 */
export async function knowQueue(session: string, ids: readonly string[]): Promise<void> {
  const queryKey = ['sessions.items', { session }];
  // An answer that is on its way is of the queue before.
  await queryClient.cancelQueries({ queryKey });
  queryClient.setQueryData<readonly SessionItem[]>(queryKey, (items) => {
    const known = new Map(items?.map((item) => [item.id, item]));
    return items && ids.flatMap((id) => known.get(id) ?? []);
  });
}

/** Has a queue read again, where what was shown of it may be wrong. */
export function readQueueAgain(session: string): void {
  void queryClient.invalidateQueries({ queryKey: ['sessions.items', { session }] });
}

/** The page of a claim as it is now. */
export function freshPage(claim: string): Promise<ClaimPage> {
  return queryClient.fetchQuery({
    queryKey: ['claims.page', { id: claim }],
    queryFn: () => call('claims.page', { id: claim }),
    staleTime: 0,
  });
}
