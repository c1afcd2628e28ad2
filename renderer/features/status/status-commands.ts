import { useSavedState, dismissFailure } from '../../api/saved-state.ts';
import type { Command } from '../../app/commands/command.ts';
import { verifyProject } from './verify-store.ts';

export const statusCommands: readonly Command[] = [
  {
    id: 'project.verify',
    title: 'Check the whole project',
    menu: 'File',
    group: 'check',
    run: verifyProject,
  },
  {
    id: 'status.dismiss',
    title: 'Dismiss the error in the status bar',
    isEnabled: () => useSavedState.getState().failure !== null,
    run: dismissFailure,
  },
];
