import type { Command } from '../../app/commands/command.ts';
import { showSessions } from './sessions-view.ts';

/** Fact-checking sessions: going there. */
export const sessionCommands: readonly Command[] = [
  {
    id: 'go.sessions',
    title: 'Sessions',
    words: 'fact-checking queue question check',
    keys: ['Shift+J'],
    menu: 'Go',
    group: 'views',
    run: showSessions,
  },
];
