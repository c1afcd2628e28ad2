import type { OutputOf } from '../../../shared/contract.ts';
import { queryClient } from '../../api/hooks.ts';
import type { Command } from '../../app/commands/command.ts';
import { takeStep } from './take-step.ts';
import { undoWhereTyping } from './undo-where-typing.ts';

/** Undo and redo of the project's steps; while a text field has the focus, of what was typed there. */
export const historyCommands: readonly Command[] = [
  {
    id: 'edit.undo',
    title: () => labelled('Undo', history()?.undo?.label),
    keys: ['Mod+Z'],
    menu: 'Edit',
    group: 'history',
    worksInEditor: false,
    isEnabled: () => history()?.undo != null,
    asksAgain: true,
    run: async () => {
      if (!undoWhereTyping('undo')) await takeStep('undo');
    },
  },
  {
    id: 'edit.redo',
    title: () => labelled('Redo', history()?.redo?.label),
    keys: ['Mod+Shift+Z', 'Mod+Y'],
    menu: 'Edit',
    group: 'history',
    worksInEditor: false,
    isEnabled: () => history()?.redo != null,
    asksAgain: true,
    run: async () => {
      if (!undoWhereTyping('redo')) await takeStep('redo');
    },
  },
];

function history(): OutputOf<'history.get'> | undefined {
  return queryClient.getQueryData(['history.get', {}]);
}

/** "Undo merge tags" from the step's label "Merge tags". */
function labelled(verb: string, label: string | undefined): string {
  return label === undefined ? verb : `${verb} ${label.charAt(0).toLowerCase()}${label.slice(1)}`;
}
