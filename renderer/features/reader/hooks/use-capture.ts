import { useQuery } from '@tanstack/react-query';
import type { CaptureContent } from '../../../../shared/model/capture.ts';
import { call } from '../../../api/client.ts';

/** Text and layers of a capture. They never change, so no change of the project makes them be read again. */
export function useCapture(id: string | null) {
  return useQuery<CaptureContent>({
    queryKey: ['captures.get', { id }],
    queryFn: ({ signal }) => call('captures.get', { id: id ?? '' }, { signal }),
    enabled: id !== null,
    staleTime: 'static',
    gcTime: keptMs,
  });
}

/** Texts may be large: one that is not on screen is kept for coming back soon. */
const keptMs = 120_000;
