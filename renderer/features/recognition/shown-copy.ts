import { newestCapture } from '../../stores/newest-capture.ts';
import { focusedContent, useWorkspace } from '../../stores/workspace.ts';

/** The copy that the focused pane shows; null where none is read. */
export function shownCopy(): { readonly document: string; readonly capture: string } | null {
  const state = useWorkspace.getState();
  const content = state.view === 'reader' ? focusedContent(state) : null;
  if (content === null) return null;
  const capture = content.capture ?? newestCapture(content.document);
  return capture === null ? null : { document: content.document, capture };
}
