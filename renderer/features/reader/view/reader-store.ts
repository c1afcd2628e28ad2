import { createStore, type StoreApi, useStore } from 'zustand';
import type { TextRange } from '../../../../shared/model/capture.ts';
import type { Tag } from '../../../../shared/model/tag.ts';
import { indexIntervals, type IntervalIndex } from '../ranges/interval-index.ts';
import type { PlacedAnnotation } from '../paint/annotation-layer.ts';
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
  /** The codebook in its order; its first nine have a number key each. */
  readonly tags: readonly Tag[];
  readonly preview: ResizePreview | null;
  /** True while the toolbar of the active annotation is wanted: it was just made or clicked. */
  readonly hasAnnotationToolbar: boolean;
  readonly find: Find;
}

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

/** The annotation of an id where it falls in the text of a pane; undefined when it has no place there. */
export function placedAnnotation(reader: ReaderStore, id: string | null): PlacedAnnotation | undefined {
  return reader.getState().annotations.items.find((item) => item.id === id);
}

function newReader(): ReaderStore {
  return createStore<ReaderState>()(() => ({
    view: null,
    annotations: indexIntervals<PlacedAnnotation>([]),
    tags: [],
    preview: null,
    hasAnnotationToolbar: false,
    find: closedFind,
  }));
}
