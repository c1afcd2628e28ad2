import type { Command } from '../../../app/commands/command.ts';
import { focusedContent, useWorkspace } from '../../../stores/workspace.ts';
import { chooseDocument } from '../panes/document-chooser-store.ts';
import { stepChange } from './go-to-change.ts';
import { useCompare } from './compare-store.ts';
import { observeChange, stopComparing } from './start-comparing.ts';

function isReading(): boolean {
  const workspace = useWorkspace.getState();
  return workspace.view === 'reader' && focusedContent(workspace) !== null;
}

function hasChanges(): boolean {
  return isReading() && (useCompare.getState().comparison?.changes.length ?? 0) > 0;
}

/** What one can do with the differences of two texts. */
export const compareCommands: readonly Command[] = [
  {
    id: 'compare.with',
    title: 'Compare with…',
    keys: ['Mod+D'],
    menu: 'View',
    group: 'compare',
    isEnabled: isReading,
    run: () => chooseDocument('compare'),
  },
  {
    id: 'compare.next',
    title: 'Next change',
    keys: ['F7'],
    menu: 'Go',
    group: 'change',
    worksInEditor: true,
    isEnabled: hasChanges,
    run: () => stepChange(1),
  },
  {
    id: 'compare.previous',
    title: 'Previous change',
    keys: ['Shift+F7'],
    menu: 'Go',
    group: 'change',
    worksInEditor: true,
    isEnabled: hasChanges,
    run: () => stepChange(-1),
  },
  {
    id: 'compare.list',
    title: () => (useCompare.getState().isListOpen ? 'Hide the list of changes' : 'List the changes'),
    keys: ['Mod+Alt+D'],
    menu: 'View',
    group: 'compare',
    isEnabled: hasChanges,
    run: () => useCompare.setState(({ isListOpen }) => ({ isListOpen: !isListOpen })),
  },
  {
    id: 'compare.observe',
    title: 'Make a finding of this change',
    keys: ['Mod+Shift+D'],
    menu: 'Annotation',
    group: 'finding',
    isEnabled: () => hasChanges() && useCompare.getState().current !== -1,
    run: observeChange,
  },
  {
    id: 'compare.stop',
    title: 'Stop comparing',
    menu: 'View',
    group: 'compare',
    isEnabled: () => useCompare.getState().isOn,
    run: stopComparing,
  },
];
