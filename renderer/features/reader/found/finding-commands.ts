import type { Command } from '../../../app/commands/command.ts';
import { focusedContent, useWorkspace } from '../../../stores/workspace.ts';
import { stepFound } from './open-found.ts';

function isReading(): boolean {
  const workspace = useWorkspace.getState();
  return workspace.view === 'reader' && focusedContent(workspace)?.face === 'text';
}

/** From one finding in the text to the next. */
export const foundCommands: readonly Command[] = [
  {
    id: 'finding.next',
    title: 'Next finding',
    words: 'mention citation suggestion',
    keys: ['F'],
    menu: 'Go',
    group: 'finding',
    isEnabled: isReading,
    run: () => stepFound(1),
  },
  {
    id: 'finding.previous',
    title: 'Previous finding',
    words: 'mention citation suggestion',
    keys: ['Shift+F'],
    menu: 'Go',
    group: 'finding',
    isEnabled: isReading,
    run: () => stepFound(-1),
  },
];
