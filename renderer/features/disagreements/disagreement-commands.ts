import type { Command } from '../../app/commands/command.ts';
import { isReadingFrom, useReadingFrom } from '../../stores/reading-from.ts';
import { useWorkspace } from '../../stores/workspace.ts';
import { openDisagreements, useDisagreements } from './disagreements-store.ts';

/** The disagreements on a question: going there and back, and what is shown of them. */
export const disagreementCommands: readonly Command[] = [
  {
    id: 'go.disagreements',
    title: 'Disagreements',
    words: 'values figures numbers sources question contradict',
    keys: ['Shift+U'],
    menu: 'Go',
    group: 'views',
    run: openDisagreements,
  },
  {
    id: 'disagreements.back',
    title: 'Back to the disagreements',
    keys: ['Escape'],
    menu: 'Go',
    group: 'views',
    isEnabled: () => isReadingFrom('disagreements'),
    run: () => {
      useReadingFrom.setState({ from: null });
      openDisagreements();
    },
  },
  {
    id: 'disagreements.toggleGrouping',
    title: () =>
      useDisagreements.getState().grouping === 'value'
        ? 'Disagreements: claim by claim'
        : 'Disagreements: value by value',
    menu: 'View',
    group: 'disagreements',
    isEnabled: isShown,
    run: () =>
      useDisagreements.setState(({ grouping }) => ({ grouping: grouping === 'value' ? 'claim' : 'value' })),
  },
  {
    id: 'disagreements.togglePicture',
    title: () =>
      useDisagreements.getState().isPictureShown
        ? 'Disagreements: hide the picture'
        : 'Disagreements: show the picture',
    menu: 'View',
    group: 'disagreements',
    isEnabled: isShown,
    run: () => useDisagreements.setState(({ isPictureShown }) => ({ isPictureShown: !isPictureShown })),
  },
];

function isShown(): boolean {
  return useWorkspace.getState().view === 'disagreements';
}
