import { useWorkspace } from '../../../stores/workspace.ts';
import { focusedReader, type ReaderStore } from '../view/reader-store.ts';
import { closeFind } from './find-in-text.ts';

/** Whether there is a selection, an active annotation or a find bar of the pane with the focus to let go of. */
export function isDismissable(): boolean {
  const { selection, activeAnnotation, view } = useWorkspace.getState();
  const hasSomething =
    selection !== null || activeAnnotation !== null || focusedReader().getState().find.isOpen;
  return view === 'reader' && hasSomething;
}

/**
 * Lets go of the selection; where there is none, of the active annotation, and goes back from its card to the text;
 * then of the find bar.
 */
export function dismiss(reader: ReaderStore): void {
  const { selection, activeAnnotation } = useWorkspace.getState();
  reader.setState({ hasAnnotationToolbar: false });
  if (selection !== null) useWorkspace.setState({ selection: null });
  else if (activeAnnotation === null) closeFind(reader);
  else {
    useWorkspace.setState({ activeAnnotation: null });
    reader.getState().view?.surface.element.focus({ preventScroll: true });
  }
}
