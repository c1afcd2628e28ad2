import { useEffect } from 'react';
import type { Annotation } from '../../../../shared/model/annotation.ts';
import type { Tag } from '../../../../shared/model/tag.ts';
import { passageInHand } from '../../../stores/active-passage.ts';
import { useWorkspace } from '../../../stores/workspace.ts';
import { placeRegions } from '../pages/place-regions.ts';
import { placeAnnotations } from '../paint/annotation-layer.ts';
import { indexIntervals } from '../ranges/interval-index.ts';
import { placedPassages, useReader, useReaderStore } from '../view/reader-store.ts';
import type { ReadingView } from '../view/reading-view.ts';

const none: readonly never[] = [];

/** Places the annotations of the open document on its text and paints them. */
export function usePaintedAnnotations(
  view: ReadingView | null,
  annotations: readonly Annotation[] = none,
  tags: readonly Tag[] = none,
): void {
  const reader = useReaderStore();
  useEffect(() => {
    if (view === null) return;
    const placed = placeAnnotations(annotations, tags, view.capture, reader.getState().annotations);
    reader.setState({ annotations: placed, regions: placeRegions(annotations, tags, view.capture), tags });
    view.painter.setLayer('annotations', placed.touching);
  }, [reader, view, annotations, tags]);
}

/** Emphasises all passages of the active annotation, with the ends that one is being given. */
export function usePaintedActive(view: ReadingView | null): void {
  const reader = useReaderStore();
  const id = useWorkspace((state) => state.activeAnnotation);
  const preview = useReader((state) => state.preview);
  const annotations = useReader((state) => state.annotations);
  useEffect(() => {
    if (view === null) return;
    const passages = annotations.items.length > 0 ? placedPassages(reader, id) : [];
    const resized = preview === null ? undefined : passageInHand(passages);
    const ranges = passages
      .map((passage) => (preview !== null && passage === resized ? preview : passage))
      .map(({ start, end }) => ({ start, end, style: 'active' as const }));
    view.painter.setLayer('active', ranges.length > 0 ? () => ranges : null);
  }, [reader, view, id, preview, annotations]);
}

/** Marks all hits of find in document, and the one that was gone to. */
export function usePaintedHits(view: ReadingView | null): void {
  const hits = useReader((state) => state.find.hits);
  const current = useReader((state) => state.find.current);
  useEffect(() => {
    if (view === null) return;
    const index = indexIntervals(hits);
    view.painter.setLayer(
      'find',
      hits.length === 0
        ? null
        : (stretch) => index.touching(stretch).map((hit) => ({ ...hit, style: 'find' })),
    );
  }, [view, hits]);
  useEffect(() => {
    if (view === null) return;
    const hit = hits[current];
    view.painter.setLayer('find-active', hit ? () => [{ ...hit, style: 'find-active' }] : null);
  }, [view, hits, current]);
}
