import { useWorkspace } from '../../../stores/workspace.ts';
import { announce } from '../../../ui/announce.ts';
import type { PlacedAnnotation } from '../paint/annotation-layer.ts';
import { neighbour, nextInStack } from '../ranges/stack.ts';
import { useReader } from '../view/reader-store.ts';

/** Goes to the next or previous annotation in text order, from the active one, else from where the reader is. */
export function goToNeighbour(step: 1 | -1): void {
  const { view, annotations } = useReader.getState();
  if (view === null) return;
  const from = { active: useWorkspace.getState().activeAnnotation, offset: view.firstOffset() };
  const found = neighbour(annotations.items, from, step);
  if (found !== null) goToAnnotation(found);
}

/** Makes an annotation the active one, brings it into view, and puts the focus into the text beside it. */
export function goToAnnotation(placed: PlacedAnnotation): void {
  const { view, annotations } = useReader.getState();
  useWorkspace.setState({ activeAnnotation: placed.id, inspector: 'annotations', selection: null });
  useReader.setState({ hasAnnotationToolbar: false });
  view?.surface.element.focus({ preventScroll: true });
  view?.reveal(placed);
  const place = annotations.items.indexOf(placed) + 1;
  announce(`Annotation ${place} of ${annotations.items.length}: ${placed.exact}`);
}

/** Activates what is annotated at an offset; again, the annotation below it. Gives whether there was any. */
export function activateAt(offset: number | null): boolean {
  const { annotations } = useReader.getState();
  const { activeAnnotation } = useWorkspace.getState();
  const found = offset === null ? null : nextInStack(annotations.at(offset), activeAnnotation);
  useWorkspace.setState(
    found === null ? { activeAnnotation: null } : { activeAnnotation: found.id, inspector: 'annotations' },
  );
  useReader.setState({ hasAnnotationToolbar: found !== null });
  return found !== null;
}
