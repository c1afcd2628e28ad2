import { useQuery } from '@tanstack/react-query';
import type { CaptureContent } from '../../../shared/model/capture.ts';
import { pagesToRecognise } from '../../../shared/recognition/pages-to-recognise.ts';
import { queryClient } from '../../api/hooks.ts';

const keyOf = (capture: string) => ['captures.get', { id: capture }] as const;

/** What is known of a copy that is, or was a moment ago, on screen; undefined for others: a text is not read for its pages alone. */
export function useKnownContent(capture: string): CaptureContent | undefined {
  return useQuery<CaptureContent>({ queryKey: keyOf(capture), enabled: false, staleTime: 'static' }).data;
}

/** The pages of a copy that is on screen on which words can be recognised, from 0. */
export function knownPagesToRecognise(capture: string): readonly number[] {
  const content = queryClient.getQueryData<CaptureContent>(keyOf(capture));
  return content === undefined ? [] : pagesToRecognise(content.pages, content.capture.recognition);
}
