import { atPassage } from '../../../stores/active-passage.ts';
import { panelForAnnotation, useWorkspace } from '../../../stores/workspace.ts';
import { announce } from '../../../ui/announce.ts';
import { neighbour, nextInStack } from '../ranges/stack.ts';
import { regionOf, type Stop, stopsIn, stopWords } from '../ranges/stops.ts';
import { placedAnnotation, type ReaderStore } from '../view/reader-store.ts';

/** Goes to the next or previous annotation in text order, from the active one, else from where the reader is. */
export function goToNeighbour(reader: ReaderStore, step: 1 | -1): void {
  const { view } = reader.getState();
  if (view === null) return;
  const items = stopsOf(reader);
  const { activeAnnotation: id } = useWorkspace.getState();
  const active = placedAnnotation(reader, id) ?? items.find((item) => item.id === id);
  const found =
    active === undefined
      ? neighbour(items, { active: null, offset: view.firstOffset() }, step)
      : items[(indexOf(items, active.target) + step + items.length) % items.length];
  if (found != null) goToAnnotation(reader, found);
}

function stopsOf(reader: ReaderStore): readonly Stop[] {
  const { annotations, regions } = reader.getState();
  return stopsIn(annotations.items, regions);
}

function indexOf(stops: readonly Stop[], target: string): number {
  return stops.findIndex((stop) => stop.target === target);
}

/** Makes an annotation the active one, brings it into view, and puts the focus into the text beside it. */
export function goToAnnotation(reader: ReaderStore, placed: Stop): void {
  const { view } = reader.getState();
  useWorkspace.setState({ activeAnnotation: placed.id, inspector: panelForAnnotation(), selection: null });
  atPassage(placed.target);
  reader.setState({ hasAnnotationToolbar: false });
  view?.surface.element.focus({ preventScroll: true });
  const region = regionOf(placed);
  if (region !== null && view?.pages != null) view.pages.revealRegion(region);
  else view?.reveal(placed);
  const stops = stopsOf(reader);
  const place = indexOf(stops, placed.target) + 1;
  const words = stopWords(placed);
  announce(`Annotation ${place} of ${stops.length}: ${words}`);
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
