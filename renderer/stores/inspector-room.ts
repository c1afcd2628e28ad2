import { isPanelOfText } from './inspector-panels.ts';
import { hasPanelsOfText, useWorkspace, type Workspace } from './workspace.ts';

/**
 * Whether the right side has something to show: beside a text always, beside notes what tells of the open text, beside
 * another view a source that was chosen, or a note. Else the view has its room.
 */
export function hasInspector({ view, inspector, activeSource, activeDocument }: Workspace): boolean {
  if (view === 'reader' || (hasPanelsOfText(view) && activeDocument !== null)) return true;
  return !isPanelOfText(inspector) && (inspector === 'note' || activeSource !== null);
}

/** The same, while it changes. */
export function useHasInspector(): boolean {
  return useWorkspace(hasInspector);
}
