import type { Collection } from '../../../shared/model/collection.ts';
import type { DocumentSummary } from '../../../shared/model/document.ts';
import type { LibraryFilter } from '../../stores/library-filter.ts';
import { documentsWithin } from '../collections/index.ts';

/** The documents that the library is narrowed to. */
export function keptDocuments(
  documents: readonly DocumentSummary[],
  { collection, isNotHeldOnly }: LibraryFilter,
  collections: readonly Collection[] | undefined,
): readonly DocumentSummary[] {
  const isThere = collections?.some(({ id }) => id === collection) ?? false;
  const within = collection === null || !isThere ? null : documentsWithin(collections ?? [], collection);
  if (within === null && !isNotHeldOnly) return documents;
  return documents.filter(
    ({ id, capture }) => (within === null || within.has(id)) && (!isNotHeldOnly || capture === null),
  );
}
