import type { Command } from '../../../app/commands/command.ts';
import { updatePreferences, usePreferences } from '../../../stores/preferences.ts';
import { focusedContent, useWorkspace } from '../../../stores/workspace.ts';
import { announce } from '../../../ui/announce.ts';

/** What stands beside the text. */
export const marginCommands: readonly Command[] = [
  {
    id: 'reader.toggleComments',
    title: () =>
      usePreferences.getState().areCommentsBeside
        ? 'Hide comments beside the text'
        : 'Show comments beside the text',
    keys: ['B'],
    menu: 'View',
    group: 'document',
    isEnabled: () => {
      const workspace = useWorkspace.getState();
      return workspace.view === 'reader' && focusedContent(workspace)?.face === 'text';
    },
    run: () => {
      const areCommentsBeside = !usePreferences.getState().areCommentsBeside;
      updatePreferences({ areCommentsBeside });
      announce(areCommentsBeside ? 'Comments stand beside the text.' : 'Comments are in the inspector only.');
    },
  },
];
