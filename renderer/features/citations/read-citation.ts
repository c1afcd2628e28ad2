import { useQuery } from '@tanstack/react-query';
import type { LiveCitation } from '../../../shared/model/citation.ts';
import type { RichTextCitation } from '../../../shared/rich-text/rich-text.ts';
import { call } from '../../api/client.ts';

type Answer = LiveCitation | null;
let waiting: Map<string, PromiseWithResolvers<Answer>> | null = null;

/** What is to be known of a cited annotation now; null when it is not there (any more). */
export function readCitation(annotation: string): Promise<Answer> {
  // A note asks for all that it cites at once; they go to core as one question.
  if (waiting === null) {
    waiting = new Map();
    queueMicrotask(askForWaiting);
  }
  const asked = waiting.get(annotation) ?? Promise.withResolvers<Answer>();
  waiting.set(annotation, asked);
  return asked.promise;
}

/** The same, kept true: undefined until it is known. */
export function useCitation(annotation: string): Answer | undefined {
  return useQuery({
    queryKey: ['notes.citations', { annotations: [annotation] }],
    queryFn: () => readCitation(annotation),
  }).data;
}

/** A citation of an annotation, with its words of now to keep. */
export function citationOf({ annotation, passages }: LiveCitation): RichTextCitation {
  return {
    type: 'citation',
    annotation: annotation.id,
    passages: passages.map(({ exact, reference }) => ({ exact, reference })),
  };
}

function askForWaiting(): void {
  const asked = waiting ?? new Map<string, PromiseWithResolvers<Answer>>();
  waiting = null;
  call('notes.citations', { annotations: [...asked.keys()] }).then(
    (citations) => {
      const found = new Map(citations.map((citation) => [citation.annotation.id, citation]));
      for (const [annotation, { resolve }] of asked) resolve(found.get(annotation) ?? null);
    },
    (thrown) => {
      for (const { reject } of asked.values()) reject(thrown);
    },
  );
}
