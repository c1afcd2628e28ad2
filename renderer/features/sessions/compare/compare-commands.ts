import type { Command } from '../../../app/commands/command.ts';
import { chooseOutcome, openJudged, readyResolution, resolve, stepJudgement } from './compare-actions.ts';
import { currentComparison } from './compare-state.ts';
import { focusOn } from '../working/work-store.ts';

const hasJudgement = () => currentComparison()?.judgement != null;

/** Going through what two people judged, by keys. */
export const compareCommands: readonly Command[] = [
  {
    id: 'judges.next',
    title: 'Next thing that both judged',
    keys: ['J'],
    menu: 'Go',
    group: 'judges',
    isEnabled: hasJudgement,
    run: () => stepJudgement(1),
  },
  {
    id: 'judges.previous',
    title: 'Previous thing that both judged',
    keys: ['K'],
    menu: 'Go',
    group: 'judges',
    isEnabled: hasJudgement,
    run: () => stepJudgement(-1),
  },
  outcome('first', 'The first judgement holds', '1'),
  outcome('second', 'The second judgement holds', '2'),
  outcome('other', 'Neither holds: judge anew', '3'),
  {
    id: 'judges.reason',
    title: 'Say why it is resolved so',
    keys: ['R'],
    menu: 'Annotation',
    group: 'judges',
    isEnabled: hasJudgement,
    run: () => focusOn('reason'),
  },
  {
    id: 'judges.resolve',
    title: 'Resolve the disagreement',
    keys: ['Y'],
    menu: 'Annotation',
    group: 'judges',
    isEnabled: () => readyResolution() !== null,
    run: () => resolve().catch(() => undefined),
  },
  {
    id: 'judges.open',
    title: 'Open what both judged',
    keys: ['O'],
    menu: 'Go',
    group: 'judges',
    isEnabled: hasJudgement,
    run: openJudged,
  },
];

function outcome(name: 'first' | 'second' | 'other', title: string, key: string): Command {
  return {
    id: `judges.${name}`,
    title,
    keys: [key],
    menu: 'Annotation',
    group: 'judges',
    isEnabled: hasJudgement,
    run: () => chooseOutcome(name),
  };
}
