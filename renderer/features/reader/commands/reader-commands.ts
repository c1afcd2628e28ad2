import type { Command } from '../../../app/commands/command.ts';
import { focusedContent, showFace, useWorkspace } from '../../../stores/workspace.ts';
import { openFind, stepFind } from '../actions/find-in-text.ts';
import { dismiss, isDismissable } from '../actions/dismiss.ts';
import { goToEnd } from '../actions/go-to-end.ts';
import { canRetrace, retrace } from '../actions/jump.ts';
import { focusedReader } from '../view/reader-store.ts';
import { compareCommands } from '../compare/compare-commands.ts';
import { foundCommands } from '../found/finding-commands.ts';
import { marginCommands } from '../margin/margin-commands.ts';
import { hasOutline, showOutline } from '../outline/show-outline.ts';
import { paneCommands } from '../panes/pane-commands.ts';
import { isOnPages, isPaged, togglePages } from '../pages/toggle-pages.ts';
import { pageCommands } from '../pages/page-commands.ts';
import { annotationCommands } from './annotation-commands.ts';

function isReading(): boolean {
  const workspace = useWorkspace.getState();
  return workspace.view === 'reader' && focusedContent(workspace)?.face === 'text';
}

function hasDocument(): boolean {
  const { view, activeDocument } = useWorkspace.getState();
  return view === 'reader' && activeDocument !== null;
}

/** Everything one can do in the reader, by key, menu and palette. */
export const readerCommands: readonly Command[] = [
  ...annotationCommands,
  ...paneCommands,
  ...compareCommands,
  ...marginCommands,
  ...pageCommands,
  ...foundCommands,
  {
    id: 'find.open',
    title: 'Find in document',
    keys: ['Mod+F'],
    menu: 'Edit',
    group: 'find',
    worksInEditor: true,
    isEnabled: isReading,
    run: () => openFind(focusedReader()),
  },
  {
    id: 'find.next',
    title: 'Next hit',
    keys: ['F3', 'Mod+G'],
    menu: 'Edit',
    group: 'find',
    worksInEditor: true,
    isEnabled: isReading,
    run: () => stepOrOpen(1),
  },
  {
    id: 'find.previous',
    title: 'Previous hit',
    keys: ['Shift+F3', 'Mod+Shift+G'],
    menu: 'Edit',
    group: 'find',
    worksInEditor: true,
    isEnabled: isReading,
    run: () => stepOrOpen(-1),
  },
  {
    id: 'reader.toggleOriginal',
    title: () => {
      if (isPaged()) return isOnPages() ? 'Show text' : 'Show pages';
      return focusedContent(useWorkspace.getState())?.face === 'original' ? 'Show text' : 'Show original';
    },
    keys: ['O'],
    menu: 'View',
    group: 'document',
    isEnabled: hasDocument,
    run: () => {
      const workspace = useWorkspace.getState();
      if (isPaged()) {
        togglePages(workspace.focusedPane);
        return;
      }
      const isOriginal = focusedContent(workspace)?.face === 'original';
      showFace(workspace.focusedPane, isOriginal ? 'text' : 'original');
    },
  },
  {
    id: 'reader.jumpBack',
    title: 'Back to where you were',
    words: 'footnote link return',
    keys: ['Mod+['],
    menu: 'Go',
    group: 'document',
    isEnabled: () => isReading() && canRetrace(focusedReader(), 'back'),
    run: () => retrace(focusedReader(), 'back'),
  },
  {
    id: 'reader.jumpForward',
    title: 'Forward again',
    keys: ['Mod+]'],
    menu: 'Go',
    group: 'document',
    isEnabled: () => isReading() && canRetrace(focusedReader(), 'forward'),
    run: () => retrace(focusedReader(), 'forward'),
  },
  {
    id: 'reader.showOutline',
    title: 'Show outline',
    words: 'headings contents chapters',
    keys: ['Mod+J'],
    menu: 'View',
    group: 'document',
    isEnabled: hasOutline,
    run: showOutline,
  },
  {
    id: 'go.documentStart',
    title: 'Start of the document',
    keys: ['Mod+Home'],
    menu: 'Go',
    group: 'document',
    isEnabled: isReading,
    run: () => goToEnd(focusedReader(), 'start'),
  },
  {
    id: 'go.documentEnd',
    title: 'End of the document',
    keys: ['Mod+End'],
    menu: 'Go',
    group: 'document',
    isEnabled: isReading,
    run: () => goToEnd(focusedReader(), 'end'),
  },
  {
    id: 'reader.dismiss',
    title: 'Dismiss selection',
    keys: ['Escape', 'X'],
    isEnabled: isDismissable,
    run: () => dismiss(focusedReader()),
  },
];

function stepOrOpen(step: 1 | -1): void {
  const reader = focusedReader();
  if (reader.getState().find.hits.length > 0) stepFind(reader, step);
  else openFind(reader);
}
