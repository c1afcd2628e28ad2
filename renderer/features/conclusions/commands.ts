import type { Claim } from '../../../shared/model/claim.ts';
import { queryClient } from '../../api/hooks.ts';
import type { Command } from '../../app/commands/command.ts';
import { claimInView } from '../../stores/claims.ts';
import { conclude, openYardstick, useConcluding } from './conclude-store.ts';

/** Concluding about the claim whose page is shown. */
export const conclusionCommands: readonly Command[] = [
  {
    id: 'claim.conclude',
    title: () => (isConcluded() ? 'Conclude again' : 'Conclude'),
    words: 'conclusion likelihood confidence judge claim',
    keys: ['Shift+A'],
    menu: 'Annotation',
    group: 'claim',
    isEnabled: () => claimInView() !== null,
    run: () => {
      const claim = claimInView();
      if (claim !== null) conclude(claim);
    },
  },
  {
    id: 'claim.recordConclusion',
    title: 'Record the conclusion',
    keys: ['Mod+Enter'],
    menu: 'Annotation',
    group: 'claim',
    worksInEditor: true,
    isEnabled: () => useConcluding.getState().record !== null,
    run: () => useConcluding.getState().record?.(),
  },
  {
    id: 'project.chooseYardstick',
    title: 'Choose the yardstick of likelihood',
    words: 'ICD 203 PHIA probability scale likely',
    menu: 'Edit',
    group: 'source',
    run: openYardstick,
  },
];

/** Tells when what the commands depend on has changed. */
export const watchConcluding = useConcluding.subscribe;

function isConcluded(): boolean {
  const claim = claimInView();
  const page =
    claim === null
      ? undefined
      : queryClient.getQueryData<{ readonly claim: Claim }>(['claims.page', { id: claim }]);
  return page?.claim.conclusion != null;
}
