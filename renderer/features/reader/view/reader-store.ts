import { useMemo } from 'react';
import { createStore, type StoreApi, useStore } from 'zustand';
import type { TextRange } from '../../../../shared/model/capture.ts';
import type { Tag } from '../../../../shared/model/tag.ts';
import { indexIntervals, type IntervalIndex } from '../ranges/interval-index.ts';
import type { PlacedFound } from '../found/found-layer.ts';
import type { PlacedRegion } from '../pages/place-regions.ts';
import type { PlacedAnnotation } from '../paint/annotation-layer.ts';
import { passageInHand, useActivePassage } from '../../../stores/active-passage.ts';
import type { ReadingPane } from '../../../stores/panes.ts';
import { useWorkspace } from '../../../stores/workspace.ts';
import { usePane } from './pane.ts';
import type { ReadingView } from './reading-view.ts';

/** The ends of an annotation while they are being moved. */
export interface ResizePreview extends TextRange {
  readonly id: string;
}

/** State of find in document. */
export interface Find {
  readonly isOpen: boolean;
  /** `words`: the text is looked for as it stands; `query`: it is a query of search, whose hits are all marked. */
  readonly kind: 'words' | 'query';
  readonly text: string;
  readonly hits: readonly TextRange[];
  /** Index of the hit that was gone to; -1 before. */
  readonly current: number;
  /** Makes each request to type into the bar a new one. */
  readonly focusSerial: number;
}

/** What the parts of one reading pane and its commands share. */
export interface ReaderState {
  readonly view: ReadingView | null;
  readonly annotations: IntervalIndex<PlacedAnnotation>;
  /** Regions of pages that are annotated, in their order. */
  readonly regions: readonly PlacedRegion[];
  /** What was found in the text and is marked there. */
  readonly found: IntervalIndex<PlacedFound>;
  /** The codebook in its order; `numberKeys` says which have a number key. */
  readonly tags: readonly Tag[];
  readonly preview: ResizePreview | null;
  /** True while the toolbar of the active annotation is wanted: it was just made or clicked. */
  readonly hasAnnotationToolbar: boolean;
  readonly find: Find;
  readonly trail: Trail;
}

/** Where one was before following links within the text: offsets of the first line in view, UTF-16, the newest last. */
export interface Trail {
  readonly back: readonly number[];
  readonly forward: readonly number[];
}

export const noTrail: Trail = { back: [], forward: [] };

export const closedFind: Find = {
  isOpen: false,
  kind: 'words',
  text: '',
  hits: [],
  current: -1,
  focusSerial: 0,
};

/** The state of one reading pane. */
export type ReaderStore = StoreApi<ReaderState>;

const readers: Readonly<Record<ReadingPane, ReaderStore>> = { main: newReader(), beside: newReader() };

export function readerOf(pane: ReadingPane): ReaderStore {
  return readers[pane];
}

/** The reader that commands act on. */
export function focusedReader(): ReaderStore {
  return readers[useWorkspace.getState().focusedPane];
}

/** The reader of the pane that a component stands in. */
export function useReaderStore(): ReaderStore {
  return readers[usePane()];
}

/** State of the reader of the pane that a component stands in. */
export function useReader<Value>(select: (state: ReaderState) => Value): Value {
  return useStore(useReaderStore(), select);
}

/** The passages of an annotation where they fall in the text of a pane, in its order. */
export function placedPassages(reader: ReaderStore, id: string | null): readonly PlacedAnnotation[] {
  return id === null ? [] : reader.getState().annotations.items.filter((item) => item.id === id);
}

/**
 * The annotation of an id where it falls in the text of a pane, at the passage a person is at; undefined when it has no
 * place there.
 */
export function placedAnnotation(reader: ReaderStore, id: string | null): PlacedAnnotation | undefined {
  return passageInHand(placedPassages(reader, id));
}

/** The active annotation in the pane that a component stands in, at the passage a person is at. */
export function useActivePlaced(): PlacedAnnotation | undefined {
  const annotations = useReader((state) => state.annotations);
  const active = useWorkspace((state) => state.activeAnnotation);
  const target = useActivePassage((state) => state.target);
  return useMemo(() => {
    if (active === null) return undefined;
    const passages = annotations.items.filter(({ id }) => id === active);
    return passages.find((passage) => passage.target === target) ?? passages[0];
  }, [annotations, active, target]);
}

function newReader(): ReaderStore {
  return createStore<ReaderState>()(() => ({
    view: null,
    annotations: indexIntervals<PlacedAnnotation>([]),
    regions: [],
    found: indexIntervals<PlacedFound>([]),
    tags: [],
    preview: null,
    hasAnnotationToolbar: false,
    find: closedFind,
    trail: noTrail,
  }));
}
