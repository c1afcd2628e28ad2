import type { Command } from '../../app/commands/command.ts';
import { updatePreferences, usePreferences } from '../../stores/preferences.ts';
import { useWorkspace } from '../../stores/workspace.ts';
import { knownPagesToRecognise } from './known-pages.ts';
import { askToRecognise, useRecognition } from './recognition-store.ts';
import { shownCopy } from './shown-copy.ts';

/** Recognising the words of scans, and the marks of words that the machine was not sure of. */
export const recognitionCommands: readonly Command[] = [
  {
    id: 'copy.recognise',
    title: 'Recognise the text of scanned pages…',
    words: 'OCR scan picture image words languages Tesseract',
    keys: ['Mod+Alt+R'],
    menu: 'File',
    group: 'copies',
    isEnabled: () => {
      const copy = shownCopy();
      if (copy === null || useRecognition.getState().running.includes(copy.capture)) return false;
      return knownPagesToRecognise(copy.capture).length > 0;
    },
    run: () => {
      const copy = shownCopy();
      if (copy !== null) askToRecognise(copy.document, copy.capture);
    },
  },
  {
    id: 'reader.toggleUncertain',
    title: () => (areMarked() ? 'Hide the marks of uncertain words' : 'Mark uncertain words'),
    words: 'OCR recognised confidence scan',
    menu: 'View',
    group: 'findings',
    isEnabled: () => useWorkspace.getState().view === 'reader',
    run: () => updatePreferences({ areUncertainWordsMarked: !areMarked() }),
  },
];

function areMarked(): boolean {
  return usePreferences.getState().areUncertainWordsMarked;
}
