import type { Command } from '../../app/commands/command.ts';
import { showInspector, useWorkspace } from '../../stores/workspace.ts';
import { judgeDirectness } from './directness-request.ts';

/** What can be said of how passages know what they say. */
export const directnessCommands: readonly Command[] = [
  {
    id: 'annotation.directness',
    title: 'Judge the directness of the passage',
    words: 'first hand second hand reported via hearsay',
    keys: ['V'],
    menu: 'Annotation',
    group: 'grade',
    isEnabled: () => useWorkspace.getState().activeAnnotation !== null,
    run: () => {
      const { activeAnnotation } = useWorkspace.getState();
      if (activeAnnotation === null) return;
      showInspector('annotations');
      judgeDirectness(activeAnnotation);
    },
  },
];
