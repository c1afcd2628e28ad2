import type { Command } from '../../app/commands/command.ts';
import { hideSharedWording, useSharedWording } from '../../stores/shared-wording.ts';
import { useWorkspace } from '../../stores/workspace.ts';
import { compareTexts } from './compare-texts.ts';
import { useDerivationsView } from './derivations-view.ts';

/** Asks what a document is derived from; for the words selected in it, where there are any. */
export function recordDerivation(document: string): void {
  const { selection } = useWorkspace.getState();
  const own = selection?.document === document ? selection : null;
  useDerivationsView.setState({ recording: { document, selection: own } });
}

/** What can be done with derivations from menu, palette and keys. */
export const derivationCommands: readonly Command[] = [
  {
    id: 'derivation.record',
    title: 'Record what this document is derived from',
    words: 'derivation quotes republishes paraphrases wire copy',
    menu: 'Annotation',
    group: 'derivations',
    isEnabled: () => useWorkspace.getState().activeDocument !== null,
    run: () => {
      const { activeDocument } = useWorkspace.getState();
      if (activeDocument !== null) recordDerivation(activeDocument);
    },
  },
  {
    id: 'derivation.suggestions',
    title: 'Show documents with shared wording',
    words: 'same text plagiarism copy wire agency duplicates derivation',
    keys: ['Shift+C'],
    menu: 'View',
    group: 'source',
    run: () => useDerivationsView.setState({ isListOpen: true, pair: null }),
  },
  {
    id: 'wording.hide',
    title: 'Mark shared wording no more',
    isEnabled: () => useSharedWording.getState().painted !== null,
    run: hideSharedWording,
  },
  {
    id: 'derivation.compareTexts',
    title: 'Compare texts that were not compared yet',
    words: 'shared wording same text',
    run: compareTexts,
  },
];
