import { atPassage } from '../../../stores/active-passage.ts';
import { panelForAnnotation, useWorkspace } from '../../../stores/workspace.ts';
import { announce } from '../../../ui/announce.ts';
import type { PlacedAnnotation } from '../paint/annotation-layer.ts';
import { neighbour, nextInStack } from '../ranges/stack.ts';
import { placedAnnotation, type ReaderStore } from '../view/reader-store.ts';

/** Goes to the next or previous annotation in text order, from the active one, else from where the reader is. */
export function goToNeighbour(reader: ReaderStore, step: 1 | -1): void {
  const { view, annotations } = reader.getState();
  if (view === null) return;
  const { items } = annotations;
  const active = placedAnnotation(reader, useWorkspace.getState().activeAnnotation);
  const found =
    active === undefined
      ? neighbour(items, { active: null, offset: view.firstOffset() }, step)
      : items[(items.indexOf(active) + step + items.length) % items.length];
  if (found != null) goToAnnotation(reader, found);
}

/** Makes an annotation the active one, brings it into view, and puts the focus into the text beside it. */
export function goToAnnotation(reader: ReaderStore, placed: PlacedAnnotation): void {
  const { view, annotations } = reader.getState();
  useWorkspace.setState({ activeAnnotation: placed.id, inspector: panelForAnnotation(), selection: null });
  atPassage(placed.target);
  reader.setState({ hasAnnotationToolbar: false });
  view?.surface.element.focus({ preventScroll: true });
  view?.reveal(placed);
  const place = annotations.items.indexOf(placed) + 1;
  announce(`Annotation ${place} of ${annotations.items.length}: ${placed.exact}`);
}

/** Activates what is annotated at an offset; again, the annotation below it. Gives whether there was any. */
export function activateAt(reader: ReaderStore, offset: number | null): boolean {
  const { annotations } = reader.getState();
  const { activeAnnotation } = useWorkspace.getState();
  const found = offset === null ? null : nextInStack(annotations.at(offset), activeAnnotation);
  useWorkspace.setState(
    found === null
      ? { activeAnnotation: null }
      : { activeAnnotation: found.id, inspector: panelForAnnotation() },
  );
  atPassage(found?.target ?? null);
  reader.setState({ hasAnnotationToolbar: found !== null });
  return found !== null;
}
