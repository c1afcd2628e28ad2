import { useEffect } from 'react';
import type { SessionItem } from '../../../../shared/model/checking-session.ts';
import { call } from '../../../api/client.ts';
import { queryClient } from '../../../api/hooks.ts';
import { itemStep, nextWaiting } from '../progress-words.ts';

/** Reads the claims that one is likely to go to next, so that they are there when their keys are pressed. */
export function useNeighbours(items: readonly SessionItem[], current: string | null): void {
  const near =
    current === null
      ? []
      : [nextWaiting(items, current), itemStep(items, current, 1), itemStep(items, current, -1)];
  const claims = [...new Set(near.flatMap((item) => item?.claim ?? []))].sort().join(' ');
  useEffect(() => {
    for (const id of claims.split(' ').filter(Boolean)) {
      void queryClient.prefetchQuery({
        queryKey: ['claims.page', { id }],
        queryFn: () => call('claims.page', { id }),
      });
    }
  }, [claims]);
}
