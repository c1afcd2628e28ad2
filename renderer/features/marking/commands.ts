import { numberKeys } from '../../../shared/tags/number-keys.ts';
import type { Tag } from '../../../shared/model/tag.ts';
import { queryClient } from '../../api/hooks.ts';
import type { Command } from '../../app/commands/command.ts';
import { beginMarking, endMarking, toggleMarkingTag, useMarking } from '../../stores/marking.ts';
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
  ...Array.from({ length: 9 }, (_, index) => digitCommand(index + 1)),
  { id: 'marking.end', title: 'Stop marking', keys: ['Escape'], isEnabled: isOn, run: stop },
];

function stop(): void {
  endMarking();
  announce('Marking ended.');
}

/** While one marks, a number key changes which tags the next selection gets. */
function digitCommand(digit: number): Command {
  const tagNow = () =>
    numberKeys(queryClient.getQueryData<readonly Tag[]>(['tags.list', {}]) ?? []).get(digit);
  return {
    id: `marking.tag${digit}`,
    title: () => {
      const tag = tagNow();
      const verb =
        tag !== undefined && useMarking.getState().tags.includes(tag.id) ? 'Mark no longer' : 'Mark';
      return `${verb} as ${tag?.name ?? `tag ${digit}`}`;
    },
    keys: [String(digit)],
    isEnabled: () => {
      const { selection } = useWorkspace.getState();
      return isOn() && selection === null && tagNow() !== undefined;
    },
    run: () => {
      const tag = tagNow();
      if (tag !== undefined) toggleMarkingTag(tag.id);
    },
  };
}
