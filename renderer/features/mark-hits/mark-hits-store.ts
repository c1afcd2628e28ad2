import { create } from 'zustand';
import { messageOf } from '../../api/client.ts';
import { runJob } from '../../stores/jobs.ts';
import { type HitGroup, hitGroups } from './hit-choice.ts';

/** What hits are to be marked. */
export interface HitsAsked {
  readonly query: string;
  /** Whether the words are looked for as they stand, rather than as a query of search. */
  readonly isLiteral: boolean;
  /** One capture; null: every document that the query finds. */
  readonly capture: string | null;
}

export type MarkHitsState =
  | { readonly type: 'closed' }
  | { readonly type: 'finding'; readonly asked: HitsAsked; readonly cancel: () => void }
  | { readonly type: 'failed'; readonly asked: HitsAsked; readonly message: string }
  | {
      readonly type: 'found';
      readonly asked: HitsAsked;
      readonly groups: readonly HitGroup[];
      readonly total: number;
    };

export const useMarkHits = create<MarkHitsState>()((): MarkHitsState => ({ type: 'closed' }));

/** Finds every hit and shows them for review. */
export async function reviewHits(asked: HitsAsked): Promise<void> {
  const controller = new AbortController();
  const isStillAsked = () => {
    const state = useMarkHits.getState();
    return state.type === 'finding' && state.asked === asked;
  };
  useMarkHits.setState({ type: 'finding', asked, cancel: () => controller.abort() }, true);
  const { query, isLiteral, capture } = asked;
  try {
    const found = await runJob(
      'search.places',
      { query, isLiteral, ...(capture === null ? {} : { capture }) },
      { title: 'Finding all hits', signal: controller.signal },
    );
    if (!isStillAsked()) return;
    useMarkHits.setState({ type: 'found', asked, groups: hitGroups(found), total: found.total }, true);
  } catch (thrown) {
    if (isStillAsked()) useMarkHits.setState({ type: 'failed', asked, message: messageOf(thrown) }, true);
  }
}

/** Leaves the review; what is still looked for is cancelled. */
export function leaveHits(): void {
  const state = useMarkHits.getState();
  if (state.type === 'finding') state.cancel();
  useMarkHits.setState({ type: 'closed' }, true);
}
