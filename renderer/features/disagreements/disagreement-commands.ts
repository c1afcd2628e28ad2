import type { Command } from '../../app/commands/command.ts';
import { useWorkspace } from '../../stores/workspace.ts';

/** The disagreements on a question: going there, and what is shown of them. */
export const disagreementCommands: readonly Command[] = [
  {
    id: 'go.disagreements',
    title: 'Disagreements',
    words: 'values figures numbers sources question contradict',
    keys: ['Shift+U'],
    menu: 'Go',
    group: 'views',
    run: () => useWorkspace.setState({ view: 'disagreements' }),
  },
];
