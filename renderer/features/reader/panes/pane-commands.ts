import type { Command } from '../../../app/commands/command.ts';
import { otherPane } from '../../../stores/panes.ts';
import { updatePreferences, usePreferences } from '../../../stores/preferences.ts';
import {
  closeReadingPane,
  focusedContent,
  focusReadingPane,
  swapReadingPanes,
  useWorkspace,
} from '../../../stores/workspace.ts';
import { focusedReader } from '../view/reader-store.ts';
import { chooseDocument } from './document-chooser-store.ts';

function areTwo(): boolean {
  const { view, panes } = useWorkspace.getState();
  return view === 'reader' && panes.beside !== null;
}

/** What one can do with two texts beside each other. */
export const paneCommands: readonly Command[] = [
  {
    id: 'pane.openBeside',
    title: 'Open beside…',
    keys: ['Mod+\\', 'Mod+Shift+B'],
    menu: 'View',
    group: 'beside',
    isEnabled: () => {
      const workspace = useWorkspace.getState();
      return workspace.view === 'reader' && focusedContent(workspace) !== null;
    },
    run: () => chooseDocument('beside'),
  },
  {
    id: 'pane.other',
    title: 'The other text',
    keys: ['Mod+F6'],
    menu: 'Go',
    group: 'panes',
    worksInEditor: true,
    isEnabled: areTwo,
    run: () => {
      focusReadingPane(otherPane(useWorkspace.getState().focusedPane));
      focusedReader().getState().view?.surface.element.focus({ preventScroll: true });
    },
  },
  {
    id: 'pane.swap',
    title: 'Swap the two texts',
    keys: ['Mod+Alt+S'],
    menu: 'View',
    group: 'beside',
    isEnabled: areTwo,
    run: swapReadingPanes,
  },
  {
    id: 'pane.linkScrolling',
    title: () =>
      usePreferences.getState().isScrollingLinked ? 'Scroll each text alone' : 'Scroll both texts together',
    keys: ['Mod+Alt+L'],
    menu: 'View',
    group: 'beside',
    isEnabled: areTwo,
    run: () => updatePreferences({ isScrollingLinked: !usePreferences.getState().isScrollingLinked }),
  },
  {
    id: 'pane.close',
    title: 'Close this text',
    keys: ['Mod+Shift+W'],
    menu: 'View',
    group: 'beside',
    isEnabled: areTwo,
    run: () => closeReadingPane(useWorkspace.getState().focusedPane),
  },
];
