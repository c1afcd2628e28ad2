import { atPassage } from '../../../stores/active-passage.ts';
import { panelForAnnotation, useWorkspace } from '../../../stores/workspace.ts';
import { passageWords } from '../../../../shared/annotations/region-words.ts';
import type { PlacedRegion } from '../pages/place-regions.ts';
import { announce } from '../../../ui/announce.ts';
import type { PlacedAnnotation } from '../paint/annotation-layer.ts';
import { neighbour, nextInStack } from '../ranges/stack.ts';
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

/** An annotation where one can go to it: words, or a region of a page. */
type Stop = (PlacedAnnotation | PlacedRegion) & { readonly end: number };

/** Everything annotated in the order of the text; a region stands where the text of its page begins. */
function stopsOf(reader: ReaderStore): readonly Stop[] {
  const { annotations, regions } = reader.getState();
  if (regions.length === 0) return annotations.items;
  const stops = [...annotations.items, ...regions.map((region) => ({ ...region, end: region.start }))];
  return stops.toSorted((one, other) => one.start - other.start);
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
  const region = 'region' in placed ? placed.region : null;
  if (region !== null && view?.pages != null) view.pages.revealRegion(region);
  else view?.reveal(placed);
  const stops = stopsOf(reader);
  const place = indexOf(stops, placed.target) + 1;
  const words = passageWords({ exact: 'exact' in placed ? placed.exact : '', region });
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
