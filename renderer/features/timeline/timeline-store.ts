import { create } from 'zustand';
import { useWorkspace } from '../../stores/workspace.ts';
import type { Face } from '../../ui/FaceSelect.tsx';
import type { Period } from './period.ts';
import { type Lane, lanes, type TimelineFilter } from './shown-entries.ts';

/** View state of the timeline; stays while one reads. */
export interface TimelineState extends TimelineFilter {
  readonly face: Face;
  /** Only these documents; null: all. */
  readonly documents: readonly string[] | null;
  /** Whether dates are shown that nobody has accepted yet. */
  readonly isSuggestedShown: boolean;
  /** The id of an entry. */
  readonly selected: string | null;
  /** Null: where most of what texts tell of and of their publications stands; where there is nothing such, all. */
  readonly period: Period | null;
}

const everything = {
  lanes: new Set(lanes),
  words: '',
  documents: null,
  period: null,
} satisfies Partial<TimelineState>;

export const useTimeline = create<TimelineState>()(() => ({
  ...everything,
  face: 'drawing',
  isSuggestedShown: false,
  selected: null,
}));

/** Shows the dates of one document. */
export function showOnTimeline(document: string): void {
  useTimeline.setState({ ...everything, documents: [document], selected: null });
  useWorkspace.setState({ view: 'timeline' });
}

export function clearTimelineFilter(): void {
  useTimeline.setState(everything);
}

export function toggleLane(lane: Lane): void {
  useTimeline.setState((state) => ({ lanes: toggled(state.lanes, lane) }));
}

/** Takes a document among those that are shown, or leaves it out; none left means all of them. */
export function toggleDocument(document: string): void {
  useTimeline.setState((state) => {
    const documents = [...toggled(new Set(state.documents ?? []), document)];
    return { documents: documents.length === 0 ? null : documents, period: null };
  });
}

function toggled<Value>(values: ReadonlySet<Value>, value: Value): ReadonlySet<Value> {
  const next = new Set(values);
  if (!next.delete(value)) next.add(value);
  return next;
}
