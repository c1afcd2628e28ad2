import { call } from '../../api/client.ts';
import { useClaims } from '../../stores/claims.ts';
import { useWorkspace } from '../../stores/workspace.ts';
import { announce } from '../../ui/announce.ts';
import { useClaimList } from './claim-list-store.ts';
import { claimCount } from './claim-words.ts';

/** Removes claims with all that hangs on them, as one undo step, and leaves their page. */
export async function removeClaims(ids: readonly string[]): Promise<void> {
  await call('claims.remove', { ids: [...ids] });
  const gone = new Set(ids);
  useClaimList.setState(({ selected, pivot, current }) => ({
    selected: new Set([...selected].filter((id) => !gone.has(id))),
    pivot: pivot !== null && gone.has(pivot) ? null : pivot,
    current: current !== null && gone.has(current) ? null : current,
  }));
  const { active } = useClaims.getState();
  if (active !== null && gone.has(active) && useWorkspace.getState().view === 'claim') leaveClaim();
  announce(
    ids.length === 1
      ? 'Claim removed. Undo brings it back.'
      : `${claimCount(ids.length)} removed. Undo brings them back.`,
  );
}

/** Goes back from the page of a claim to what was shown before. */
export function leaveClaim(): void {
  const { cameFrom } = useClaims.getState();
  useWorkspace.setState({ view: cameFrom === 'claim' ? 'claims' : cameFrom });
}

/** Gives claims another question, none, or a new one of these words. */
export async function setQuestion(ids: readonly string[], chosen: ChosenQuestion): Promise<void> {
  await call('claims.update', { ids: [...ids], values: questionValues(chosen) });
}

/** A question of the project, words for a new one, or none. */
export type ChosenQuestion =
  | { readonly type: 'question'; readonly id: string; readonly words: string }
  | { readonly type: 'create'; readonly words: string }
  | { readonly type: 'none' };

/** What the contract takes for a chosen question. */
export function questionValues(chosen: ChosenQuestion): {
  readonly question?: string | null;
  readonly questionWords?: string;
} {
  switch (chosen.type) {
    case 'question':
      return { question: chosen.id };
    case 'create':
      return { questionWords: chosen.words };
    case 'none':
      return { question: null };
  }
}
