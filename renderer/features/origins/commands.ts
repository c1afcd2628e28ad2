import type { Command } from '../../app/commands/command.ts';
import { useWorkspace } from '../../stores/workspace.ts';
import { showOrigins } from './origins-view.ts';

/** Where the annotation one is at comes from, or the document. */
export const originCommands: readonly Command[] = [
  {
    id: 'origins.show',
    title: () =>
      useWorkspace.getState().activeAnnotation === null
        ? 'Where this document comes from'
        : 'Where this passage comes from',
    words: 'origin independent provenance root chain',
    keys: ['Shift+O'],
    menu: 'View',
    group: 'source',
    isEnabled: () => {
      const { activeAnnotation, activeDocument } = useWorkspace.getState();
      return activeAnnotation !== null || activeDocument !== null;
    },
    run: () => {
      const { activeAnnotation, activeDocument } = useWorkspace.getState();
      if (activeAnnotation !== null) showOrigins({ annotations: [activeAnnotation], documents: [] });
      else if (activeDocument !== null) showOrigins({ annotations: [], documents: [activeDocument] });
    },
  },
];
