import { hasInspector } from '../stores/inspector-room.ts';
import { type Preferences, readingSizes, updatePreferences, usePreferences } from '../stores/preferences.ts';
import { closeTab, openDocument, useWorkspace, type WorkspaceView } from '../stores/workspace.ts';
import type { Command } from './commands/command.ts';
import { focusNextPane } from './frame/focus-pane.ts';
import { searchBoxId } from './frame/SearchBox.tsx';
import { showHelp } from './help/help-store.ts';
import { openPalette } from './palette/palette-store.ts';

/** Commands of the window itself. */
export const appCommands: readonly Command[] = [
  {
    id: 'project.openRecent',
    title: 'Open recent project…',
    keys: ['Mod+Shift+O'],
    menu: 'File',
    group: 'project',
    run: () => openPalette('recent projects'),
  },
  {
    id: 'app.palette',
    title: 'Command palette',
    keys: ['Mod+K'],
    menu: 'View',
    group: 'palette',
    worksInEditor: true,
    run: () => openPalette('everything'),
  },
  theme('system', 'Theme as the system'),
  theme('light', 'Light theme'),
  theme('dark', 'Dark theme'),
  theme('high-contrast', 'High-contrast theme'),
  {
    id: 'view.textLarger',
    title: 'Larger text',
    keys: ['Mod+=', 'Mod++'],
    menu: 'View',
    group: 'text',
    isEnabled: () => usePreferences.getState().readingSize < readingSizes.largest,
    run: () => resizeText(readingSizes.step),
  },
  {
    id: 'view.textSmaller',
    title: 'Smaller text',
    keys: ['Mod+-'],
    menu: 'View',
    group: 'text',
    isEnabled: () => usePreferences.getState().readingSize > readingSizes.smallest,
    run: () => resizeText(-readingSizes.step),
  },
  {
    id: 'view.linesLonger',
    title: 'Longer lines',
    menu: 'View',
    group: 'text',
    run: () => updatePreferences({ measure: usePreferences.getState().measure + 4 }),
  },
  {
    id: 'view.linesShorter',
    title: 'Shorter lines',
    menu: 'View',
    group: 'text',
    run: () => updatePreferences({ measure: usePreferences.getState().measure - 4 }),
  },
  {
    id: 'view.windowTextLarger',
    title: 'Larger window text',
    keys: ['Mod+Alt+='],
    menu: 'View',
    group: 'text',
    run: () => updatePreferences({ interfaceSize: usePreferences.getState().interfaceSize + 1 }),
  },
  {
    id: 'view.windowTextSmaller',
    title: 'Smaller window text',
    keys: ['Mod+Alt+-'],
    menu: 'View',
    group: 'text',
    run: () => updatePreferences({ interfaceSize: usePreferences.getState().interfaceSize - 1 }),
  },
  {
    id: 'view.textReset',
    title: 'Text as Assay came',
    keys: ['Mod+0'],
    menu: 'View',
    group: 'text',
    run: () => updatePreferences({ readingSize: 17.5, interfaceSize: 13, measure: 66 }),
  },
  {
    id: 'view.toggleLibrary',
    title: () => (usePreferences.getState().isLibraryOpen ? 'Hide the library' : 'Show the library'),
    keys: ['Mod+B'],
    menu: 'View',
    group: 'panes',
    run: () => updatePreferences({ isLibraryOpen: !usePreferences.getState().isLibraryOpen }),
  },
  {
    id: 'view.toggleInspector',
    title: () => (usePreferences.getState().isInspectorOpen ? 'Hide the inspector' : 'Show the inspector'),
    keys: ['Mod+Alt+B'],
    menu: 'View',
    group: 'panes',
    isEnabled: () => hasInspector(useWorkspace.getState()),
    run: () => updatePreferences({ isInspectorOpen: !usePreferences.getState().isInspectorOpen }),
  },
  {
    id: 'go.search',
    title: 'Search text, claims, notes, tags',
    keys: ['Mod+Shift+F', '/'],
    menu: 'Go',
    group: 'views',
    run: () => {
      const box = document.getElementById(searchBoxId);
      if (!(box instanceof HTMLInputElement)) return;
      box.focus();
      box.select();
    },
  },
  view('reader', 'Documents', 'Mod+1'),
  view('sources', 'Sources', 'Mod+2'),
  view('tags', 'Tags', 'Mod+3'),
  view('notes', 'Notes', 'Mod+4'),
  {
    id: 'go.nextTab',
    title: 'Next document',
    keys: ['Ctrl+Tab', 'Mod+PageDown'],
    menu: 'Go',
    group: 'tabs',
    worksInEditor: true,
    isEnabled: () => useWorkspace.getState().tabs.length > 1,
    run: () => showTab(1),
  },
  {
    id: 'go.previousTab',
    title: 'Previous document',
    keys: ['Ctrl+Shift+Tab', 'Mod+PageUp'],
    menu: 'Go',
    group: 'tabs',
    worksInEditor: true,
    isEnabled: () => useWorkspace.getState().tabs.length > 1,
    run: () => showTab(-1),
  },
  {
    id: 'go.closeTab',
    title: 'Close this document',
    keys: ['Mod+W'],
    menu: 'File',
    group: 'close',
    isEnabled: () =>
      useWorkspace.getState().view !== 'reader' || useWorkspace.getState().activeDocument !== null,
    run: closeFront,
  },
  {
    id: 'go.nextPane',
    title: 'Next part of the window',
    keys: ['F6'],
    menu: 'Go',
    group: 'panes',
    worksInEditor: true,
    run: () => focusNextPane(1),
  },
  {
    id: 'go.previousPane',
    title: 'Previous part of the window',
    keys: ['Shift+F6'],
    menu: 'Go',
    group: 'panes',
    worksInEditor: true,
    run: () => focusNextPane(-1),
  },
  {
    id: 'help.keys',
    title: 'Keys',
    keys: ['?', 'F1'],
    menu: 'Help',
    group: 'help',
    run: () => showHelp('keys'),
  },
  { id: 'help.licences', title: 'Licences', menu: 'Help', group: 'help', run: () => showHelp('licences') },
  { id: 'help.about', title: 'About Assay', menu: 'Help', group: 'help', run: () => showHelp('about') },
];

function theme(name: Preferences['theme'], title: string): Command {
  return {
    id: `view.theme.${name}`,
    title,
    menu: 'View',
    group: 'theme',
    isEnabled: () => usePreferences.getState().theme !== name,
    run: () => updatePreferences({ theme: name }),
  };
}

function view(name: WorkspaceView, title: string, key: string): Command {
  return {
    id: `go.${name}`,
    title,
    keys: [key],
    menu: 'Go',
    group: 'views',
    run: () => useWorkspace.setState({ view: name }),
  };
}

function resizeText(stepPx: number): void {
  updatePreferences({ readingSize: usePreferences.getState().readingSize + stepPx });
}

/** Shows the tab that many places further on, around the ends. */
function showTab(step: 1 | -1): void {
  const { tabs, activeDocument } = useWorkspace.getState();
  const index = activeDocument === null ? 0 : tabs.indexOf(activeDocument);
  const next = tabs[(index + step + tabs.length) % tabs.length];
  if (next !== undefined) openDocument(next);
}

/** Closes the view in front of the documents, or the document shown. */
function closeFront(): void {
  const { view: shown, activeDocument } = useWorkspace.getState();
  if (shown !== 'reader') useWorkspace.setState({ view: 'reader' });
  else if (activeDocument !== null) closeTab(activeDocument);
}
