import type { Command } from '../../app/commands/command.ts';
import { queryClient } from '../../api/hooks.ts';
import { runJob } from '../../stores/jobs.ts';
import { useWorkspace } from '../../stores/workspace.ts';
import type { Mention } from '../../../shared/model/mention.ts';
import { useFindingsView } from '../../stores/findings.ts';
import { startCheck, endCheck } from './mention-actions.ts';
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
  const { current, document } = useFindingsView.getState();
  const { view, activeDocument } = useWorkspace.getState();
  if (current === null || view !== 'reader' || document !== activeDocument) return undefined;
  const mentions = queryClient.getQueryData<readonly Mention[]>(['mentions.list', { document }]);
  return mentions?.find(({ id, cited }) => id === current && cited !== null);
}
