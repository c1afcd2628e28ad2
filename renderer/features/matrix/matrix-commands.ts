import type { Command } from '../../app/commands/command.ts';
import { useWorkspace } from '../../stores/workspace.ts';

/** The evidence matrix: going there, and what it shows. */
export const matrixCommands: readonly Command[] = [
  {
    id: 'go.matrix',
    title: 'Evidence matrix',
    words: 'claims documents sources stance grid picture',
    keys: ['Shift+X'],
    menu: 'Go',
    group: 'views',
    run: () => useWorkspace.setState({ view: 'matrix' }),
  },
];
