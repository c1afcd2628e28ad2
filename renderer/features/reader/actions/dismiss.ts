import { useWorkspace } from '../../../stores/workspace.ts';
import { useReader } from '../view/reader-store.ts';

/** Whether there is a selection or an active annotation to let go of. */
export function isDismissable(): boolean {
  const { selection, activeAnnotation, view } = useWorkspace.getState();
  return view === 'reader' && (selection !== null || activeAnnotation !== null);
}

/** Lets go of the selection; where there is none, of the active annotation. From beside the text it goes back to the text. */
export function dismiss(): void {
  const { view } = useReader.getState();
  if (view !== null && document.activeElement?.closest('[data-pane="inspector"]')) {
    view.surface.element.focus({ preventScroll: true });
    return;
  }
  useReader.setState({ hasAnnotationToolbar: false });
  if (useWorkspace.getState().selection !== null) useWorkspace.setState({ selection: null });
  else useWorkspace.setState({ activeAnnotation: null });
}
