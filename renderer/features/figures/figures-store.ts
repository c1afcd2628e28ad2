import { create } from 'zustand';
import { newestCapture } from '../../stores/newest-capture.ts';
import type { ReadingPane } from '../../stores/panes.ts';
import { useWorkspace } from '../../stores/workspace.ts';

/** A document in the copy that a pane shows. */
export interface ShownCopy {
  readonly document: string;
  readonly capture: string;
}

/** The two copies whose figures stand side by side; null: none. */
export const useFigures = create<{ readonly copies: readonly [ShownCopy, ShownCopy] | null }>()(() => ({
  copies: null,
}));

/** The copy in a pane; null where the pane is closed, or its document is not known yet. */
export function copyIn(pane: ReadingPane): ShownCopy | null {
  const content = useWorkspace.getState().panes[pane];
  if (content === null) return null;
  const capture = content.capture ?? newestCapture(content.document);
  return capture === null ? null : { document: content.document, capture };
}

export function showFigures(): void {
  const [one, other] = [copyIn('main'), copyIn('beside')];
  if (one !== null && other !== null) useFigures.setState({ copies: [one, other] });
}

export function closeFigures(): void {
  useFigures.setState({ copies: null });
}
