import type { Command } from '../../app/commands/command.ts';
import { claimInView } from '../../stores/claims.ts';
import { openObservationForm } from './observations-store.ts';

/** Recording what was sought for a claim and not found. */
export const observationCommands: readonly Command[] = [
  {
    id: 'claim.seekSilence',
    title: 'Find which documents say nothing',
    words: 'silence absence observation not found gap',
    keys: ['Shift+Z'],
    menu: 'Annotation',
    group: 'claim',
    isEnabled: () => claimInView() !== null,
    run: () => {
      const claim = claimInView();
      if (claim !== null) openObservationForm(claim, 'here');
    },
  },
  {
    id: 'claim.recordElsewhere',
    title: 'Record a search made elsewhere',
    words: 'archive register absence observation not found',
    menu: 'Annotation',
    group: 'claim',
    isEnabled: () => claimInView() !== null,
    run: () => {
      const claim = claimInView();
      if (claim !== null) openObservationForm(claim, 'elsewhere');
    },
  },
];
