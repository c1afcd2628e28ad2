import type { Command } from '../../app/commands/command.ts';
import { copyIn, showFigures } from './figures-store.ts';

/** Figures of the two texts that are open. */
export const figureCommands: readonly Command[] = [
  {
    id: 'figures.compare',
    title: 'Figures of both texts side by side',
    words: 'numbers compare casualties counts',
    menu: 'View',
    group: 'panes',
    isEnabled: () => copyIn('main') !== null && copyIn('beside') !== null,
    run: showFigures,
  },
];
