import type { Command } from '../../app/commands/command.ts';
import { runJob } from '../../stores/jobs.ts';
import { useWorkspace } from '../../stores/workspace.ts';
import type { Mention } from '../../../shared/model/mention.ts';
import { startCheck, endCheck } from './mention-actions.ts';
import { itemInHand } from '../findings/index.ts';
import { useMentionsView } from './mentions-view.ts';

/** What can be done with mentions besides what is done at their words. */
export const mentionCommands: readonly Command[] = [
  {
    id: 'mention.check',
    title: 'Does the cited document say this?',
    words: 'fidelity faithful check citation',
    keys: ['Shift+W'],
    menu: 'Annotation',
    group: 'findings',
    isEnabled: () => heldMention() !== undefined,
    run: () => {
      const mention = heldMention();
      if (mention !== undefined) startCheck(mention);
    },
  },
  {
    id: 'mention.endCheck',
    title: 'Back to the list of mentions',
    isEnabled: () => useMentionsView.getState().checked !== null,
    run: () => endCheck(),
  },
  {
    id: 'mention.findAll',
    title: 'Look for mentions in all documents',
    words: 'findings extract citations dates numbers names',
    menu: 'View',
    group: 'findings',
    run: async () => {
      // The status bar shows how far it is, and why it failed.
      await runJob('findings.find', {}, { title: 'Looking for mentions' }).catch(() => undefined);
    },
  },
];

/** The mention one is at, where what it cites is held. */
function heldMention(): Mention | undefined {
  if (useWorkspace.getState().view !== 'reader') return undefined;
  const mention = itemInHand()?.mention;
  return mention?.cited == null ? undefined : mention;
}
