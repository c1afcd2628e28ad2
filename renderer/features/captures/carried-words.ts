import type { CarriedCounts } from '../../../shared/contract/captures.ts';
import type { AnchorState, Placement } from '../../../shared/model/annotation.ts';

/** How passages were found in a newer copy: "20 exact, 6 moved, 3 approximate, 2 not found". */
export function carriedWords({ exact, moved, approximate, orphaned }: CarriedCounts): string {
  const counts = [
    [exact, 'exact'],
    [moved, 'moved'],
    [approximate, 'approximate'],
    [orphaned, 'not found'],
  ] as const;
  return counts
    .filter(([count]) => count > 0)
    .map(([count, word]) => `${count.toLocaleString('en-GB')} ${word}`)
    .join(', ');
}

/** What became of one passage, as a person reads it: "approximate, 0.86". */
export function stateWords({ state, score }: Pick<Placement, 'state' | 'score'>): string {
  return state === 'approximate' ? `approximate, ${score.toFixed(2)}` : state;
}

export const stateTones = {
  exact: 'calm',
  moved: 'calm',
  approximate: 'pause',
  orphaned: 'bad',
} as const satisfies Record<AnchorState, string>;

/** What a person said to a placement; nothing while it is open. */
export const decisionWords = {
  open: null,
  accepted: 'accepted',
  placed: 'placed by hand',
  left: 'left with the older copy',
} as const satisfies Record<Placement['decision'], string | null>;
