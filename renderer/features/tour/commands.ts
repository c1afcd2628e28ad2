import type { Command } from '../../app/commands/command.ts';
import { endTour, startTour, useTour } from './tour-store.ts';

/** Escape leaves the tour before it lets go of anything else; so this is registered before what else has that key. */
export const tourKeyCommands: readonly Command[] = [
  {
    id: 'tour.skip',
    title: 'Leave the tour',
    keys: ['Escape'],
    isEnabled: () => useTour.getState().step !== null,
    run: endTour,
  },
];

export const tourCommands: readonly Command[] = [
  {
    id: 'help.tour',
    title: 'Replay the tour',
    words: 'introduction help start',
    menu: 'Help',
    group: 'help',
    run: startTour,
  },
];
