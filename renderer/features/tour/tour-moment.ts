import { useCore } from '../../api/hooks.ts';
import { useWorkspace, type WorkspaceView } from '../../stores/workspace.ts';

/** A step of the undo log, as the Edit menu names it. */
export interface HistoryStep {
  readonly id: string;
  readonly label: string;
}

/** What the tour sees of the window: enough to know what was done. */
export interface TourMoment {
  readonly view: WorkspaceView;
  readonly document: string | null;
  readonly hasSelection: boolean;
  readonly hasQuery: boolean;
  /** The newest thing that can be undone. */
  readonly step: HistoryStep | null;
}

/** The window now, kept up to date; null until the project is read. */
export function useTourMoment(): TourMoment | null {
  const history = useCore('history.get', {}).data;
  const view = useWorkspace((workspace) => workspace.view);
  const document = useWorkspace((workspace) => workspace.activeDocument);
  const hasSelection = useWorkspace(({ selection }) => selection !== null);
  const hasQuery = useWorkspace(({ searchQuery }) => searchQuery.trim() !== '');
  return history === undefined ? null : { view, document, hasSelection, hasQuery, step: history.undo };
}
