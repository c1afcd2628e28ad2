import { useWorkspace } from '../../../stores/workspace.ts';
import { useReader } from '../view/reader-store.ts';

/** Whether there is a selection or an active annotation to let go of. */
export function isDismissable(): boolean {
  const { selection, activeAnnotation, view } = useWorkspace.getState();
  return view === 'reader' && (selection !== null || activeAnnotation !== null);
}

/** Lets go of the selection; where there is none, of the active annotation. */
export function dismiss(): void {
  useReader.setState({ hasAnnotationToolbar: false });
  if (useWorkspace.getState().selection !== null) useWorkspace.setState({ selection: null });
  else useWorkspace.setState({ activeAnnotation: null });
}
