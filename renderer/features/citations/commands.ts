import { citationText } from '../../../shared/citations/citation-text.ts';
import { call } from '../../api/client.ts';
import type { Command } from '../../app/commands/command.ts';
import { useWorkspace } from '../../stores/workspace.ts';
import { useCiting } from './cite-store.ts';

/** Citing passages in notes. */
export const citationCommands: readonly Command[] = [
  {
    id: 'annotation.cite',
    title: 'Cite in a note…',
    keys: ['Q'],
    menu: 'Annotation',
    group: 'cite',
    isEnabled: () => {
      const { selection, activeAnnotation } = useWorkspace.getState();
      return selection !== null || activeAnnotation !== null;
    },
    run: startCiting,
  },
];

/** Asks for the note that is to cite the selected words, else the active annotation. */
async function startCiting(): Promise<void> {
  const { selection, activeAnnotation } = useWorkspace.getState();
  if (selection !== null) {
    const { capture, start, end } = selection;
    useCiting.setState({ passage: { capture, start, end }, words: getSelection()?.toString().trim() ?? '' });
  } else if (activeAnnotation !== null) {
    const { targets } = await call('annotations.get', { id: activeAnnotation });
    const words = citationText(targets.map(({ exact }) => ({ exact, reference: '' })));
    useCiting.setState({ passage: { annotation: activeAnnotation }, words: words.slice(1, -1) });
  }
}
