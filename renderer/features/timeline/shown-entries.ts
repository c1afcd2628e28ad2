import type { TimelineEntry } from '../../../shared/model/provenance-graph.ts';
import { type Span, spanOf } from './spans.ts';

export type Lane = TimelineEntry['lane'];
/** From the top of the drawing. */
export const lanes: readonly Lane[] = ['event', 'claim', 'publication', 'capture'];

/** An entry with where it is drawn; null where its year is not known. */
export interface ShownEntry extends TimelineEntry {
  readonly span: Span | null;
}

export interface TimelineFilter {
  readonly lanes: ReadonlySet<Lane>;
  /** Letters that the words of an entry or its document's title must have, case aside; empty: all. */
  readonly words: string;
}

/** The entries that the filter leaves, in their order. */
export function shownEntries(
  entries: readonly TimelineEntry[],
  { lanes: shown, words }: TimelineFilter,
): readonly ShownEntry[] {
  const wanted = words.trim().toLocaleLowerCase();
  return entries
    .filter(({ lane }) => shown.has(lane))
    .filter((entry) => wanted === '' || wordsToFind(entry).includes(wanted))
    .map((entry) => ({ ...entry, span: spanOf(entry.date) }));
}

function wordsToFind({ words, passage, document, claim }: TimelineEntry): string {
  return [passage?.before ?? '', words, passage?.after ?? '', ' ', document?.title ?? claim?.place ?? '']
    .join('')
    .toLocaleLowerCase();
}
