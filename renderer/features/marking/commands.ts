import type { Command } from '../../app/commands/command.ts';
import { beginMarking, endMarking, useMarking } from '../../stores/marking.ts';
import { useWorkspace } from '../../stores/workspace.ts';
import { announce } from '../../ui/announce.ts';

function isOn(): boolean {
  return useMarking.getState().isOn;
}

/** Marking as one selects, and which tags it gives. */
export const markingCommands: readonly Command[] = [
  {
    id: 'marking.toggle',
    title: () => (isOn() ? 'Stop marking as I select' : 'Mark as I select'),
    keys: ['M'],
    menu: 'Annotation',
    group: 'marking',
    isEnabled: () => isOn() || useWorkspace.getState().view === 'reader',
    run: () => {
      if (isOn()) stop();
      else {
        beginMarking();
        announce('Marking: every selection becomes a highlight. Escape ends it.');
      }
    },
  },
  {
    id: 'marking.choose',
    title: 'Choose the tags that marking gives…',
    menu: 'Annotation',
    group: 'marking',
    isEnabled: isOn,
    run: () => useMarking.setState({ isChoosing: true }),
  },
];

function stop(): void {
  endMarking();
  announce('Marking ended.');
}
