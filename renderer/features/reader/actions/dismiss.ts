import { useFindingsView } from '../../../stores/findings.ts';
import { useLinking } from '../../../stores/linking.ts';
import { endMarking, useMarking } from '../../../stores/marking.ts';
import { useWorkspace } from '../../../stores/workspace.ts';
import { leaveCard } from '../../findings/index.ts';
import { focusedReader, type ReaderStore } from '../view/reader-store.ts';
import { closeFind } from './find-in-text.ts';

/** Whether there is anything to let go of: see `dismiss`. */
export function isDismissable(): boolean {
  const { selection, activeAnnotation, view } = useWorkspace.getState();
  if (view !== 'reader') return false;
  if (useMarking.getState().isOn || useLinking.getState().begun !== null) return true;
  if (useFindingsView.getState().card !== null) return true;
  return selection !== null || activeAnnotation !== null || focusedReader().getState().find.isOpen;
}

/**
 * Ends marking, where one marks. Else leaves the card of a finding. Else lets go of the selection; where there is none, of the active annotation, and goes
 * back from its card to the text; then of the find bar; last of a link that was begun.
 */
export function dismiss(reader: ReaderStore): void {
  const { selection, activeAnnotation } = useWorkspace.getState();
  if (useMarking.getState().isOn) {
    endMarking();
    return;
  }
  if (leaveCard()) return;
  reader.setState({ hasAnnotationToolbar: false });
  if (selection !== null) useWorkspace.setState({ selection: null });
  else if (activeAnnotation !== null) {
    useWorkspace.setState({ activeAnnotation: null });
    reader.getState().view?.surface.element.focus({ preventScroll: true });
  } else if (reader.getState().find.isOpen) closeFind(reader);
  else useLinking.setState({ begun: null });
}
