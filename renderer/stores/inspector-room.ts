import { isPanelOfText } from './inspector-panels.ts';
import { useWorkspace, type Workspace } from './workspace.ts';

/**
 * Whether the right side has something to show: beside a text always; beside another view a source that was chosen, or a
 * note. Else the view has its room.
 */
export function hasInspector({ view, inspector, activeSource }: Workspace): boolean {
  if (view === 'reader') return true;
  return !isPanelOfText(inspector) && (inspector === 'note' || activeSource !== null);
}

/** The same, while it changes. */
export function useHasInspector(): boolean {
  return useWorkspace(hasInspector);
}
