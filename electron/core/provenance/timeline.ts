import type { TimelineEntry } from '../../../shared/model/provenance-graph.ts';
import { listDocuments } from '../../store/repositories/documents.ts';
import type { Store } from '../../store/store.ts';

/** When documents were published and their newest copies made, in order. */
export function readTimeline({ reader }: Store, documents: readonly string[] | undefined): TimelineEntry[] {
  const wanted = listDocuments(reader).filter(({ id }) => documents?.includes(id) ?? true);
  const entries = wanted.flatMap(({ id, title, published, capture }): TimelineEntry[] => {
    const own = { words: title, document: { id, title }, place: null, isAccepted: true };
    return [
      ...(published === null
        ? []
        : [{ ...own, id: `publication:${id}`, lane: 'publication' as const, date: published }]),
      ...(capture === null
        ? []
        : [{ ...own, id: `capture:${capture.id}`, lane: 'capture' as const, date: capture.capturedAt }]),
    ];
  });
  return entries.sort((one, other) => (one.date < other.date ? -1 : one.date > other.date ? 1 : 0));
}
