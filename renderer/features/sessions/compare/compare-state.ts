import { create } from 'zustand';
import type { OutputOf } from '../../../../shared/contract.ts';
import type { DoubleJudgement } from '../../../../shared/model/checking-session.ts';
import { queryClient } from '../../../api/hooks.ts';
import { shownSession } from '../sessions-view.ts';

/** Which of the things that two people judged are listed. */
export const compareFilters = ['unresolved', 'differing', 'all'] as const;
export type CompareFilter = (typeof compareFilters)[number];

/** View state of the comparison. */
export const useComparing = create<{ readonly filter: CompareFilter; readonly judgement: string | null }>()(
  () => ({ filter: 'unresolved', judgement: null }),
);

function isDisagreement({ differsIn }: DoubleJudgement): boolean {
  return differsIn.length > 0;
}

function isUnresolved(judgement: DoubleJudgement): boolean {
  return isDisagreement(judgement) && judgement.resolution === null;
}

/** What a filter leaves. */
export function filterJudgements(
  judgements: readonly DoubleJudgement[],
  filter: CompareFilter,
): readonly DoubleJudgement[] {
  switch (filter) {
    case 'unresolved':
      return judgements.filter(isUnresolved);
    case 'differing':
      return judgements.filter(isDisagreement);
    case 'all':
      return judgements;
  }
}

/** What is listed now and the one that is at hand: the chosen one, else the first. Null while nothing is compared. */
export function currentComparison(): {
  readonly shown: readonly DoubleJudgement[];
  readonly judgement: DoubleJudgement | null;
} | null {
  const id = shownSession('compare');
  const answer = queryClient.getQueryData<OutputOf<'sessions.compare'>>(['sessions.compare', { id }]);
  if (id === null || answer === undefined) return null;
  const { filter, judgement } = useComparing.getState();
  const shown = filterJudgements(answer.judgements, filter);
  return { shown, judgement: judgementOf(shown, judgement) };
}

export function judgementOf(
  shown: readonly DoubleJudgement[],
  chosen: string | null,
): DoubleJudgement | null {
  return shown.find(({ id }) => id === chosen) ?? shown[0] ?? null;
}
