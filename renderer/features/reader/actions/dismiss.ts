import { useWorkspace } from '../../../stores/workspace.ts';
import { useReader } from '../view/reader-store.ts';
import { closeFind } from './find-in-text.ts';

/** Whether there is a selection, an active annotation or a find bar to let go of. */
export function isDismissable(): boolean {
  const { selection, activeAnnotation, view } = useWorkspace.getState();
  const hasSomething = selection !== null || activeAnnotation !== null || useReader.getState().find.isOpen;
  return view === 'reader' && hasSomething;
}

/**
 * Lets go of the selection; where there is none, of the active annotation, and goes back from its card to the text;
 * then of the find bar.
 */
export function dismiss(): void {
  const { selection, activeAnnotation } = useWorkspace.getState();
  useReader.setState({ hasAnnotationToolbar: false });
  if (selection !== null) useWorkspace.setState({ selection: null });
  else if (activeAnnotation === null) closeFind();
  else {
    useWorkspace.setState({ activeAnnotation: null });
    useReader.getState().view?.surface.element.focus({ preventScroll: true });
  }
}
