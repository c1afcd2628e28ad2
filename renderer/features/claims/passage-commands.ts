import type { OutputOf } from '../../../shared/contract.ts';
import { queryClient } from '../../api/hooks.ts';
import type { Command } from '../../app/commands/command.ts';
import { judgeAnnotation, useClaims } from '../../stores/claims.ts';
import { useWorkspace } from '../../stores/workspace.ts';
import { useClaimPassages } from './claim-page-store.ts';

/** What can be done with the passage that has the focus on the page of a claim. */
export const passageCommands: readonly Command[] = [
  {
    id: 'claim-page.judgeAgain',
    title: 'Judge the passage again…',
    keys: ['E'],
    isEnabled: isAtPassage,
    run: () => {
      const annotation = passageAtHand()?.evidence.annotation;
      if (annotation !== undefined) judgeAnnotation(annotation, useClaims.getState().active);
    },
  },
  {
    id: 'claim-page.withdraw',
    title: 'Withdraw the judgement of the passage…',
    keys: ['Delete', 'Backspace'],
    isEnabled: isAtPassage,
    run: () => useClaimPassages.setState(({ current }) => ({ withdrawing: current })),
  },
];

function isAtPassage(): boolean {
  return useWorkspace.getState().view === 'claim' && passageAtHand() !== undefined;
}

/** The passage that has, or last had, the focus on the page that is shown. */
function passageAtHand() {
  const { active } = useClaims.getState();
  const { current } = useClaimPassages.getState();
  const page = queryClient.getQueryData<OutputOf<'claims.page'>>(['claims.page', { id: active }]);
  return page?.passages.find(({ evidence }) => evidence.id === current);
}
