import type { ClaimPage } from '../../../shared/contract/claims.ts';
import type { SessionItem } from '../../../shared/model/checking-session.ts';
import { call } from '../../api/client.ts';
import { queryClient } from '../../api/hooks.ts';

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

/** The page of a claim as it is now. */
export function freshPage(claim: string): Promise<ClaimPage> {
  return queryClient.fetchQuery({
    queryKey: ['claims.page', { id: claim }],
    queryFn: () => call('claims.page', { id: claim }),
    staleTime: 0,
  });
}
