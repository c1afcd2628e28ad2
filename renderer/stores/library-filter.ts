import { create } from 'zustand';

/** What the library's list of documents is narrowed to, beside the words in its field. */
export interface LibraryFilter {
  /** Only what is kept in this collection, or in one below it; null: everything. */
  readonly collection: string | null;
  /** Only works of which no copy is there. */
  readonly isNotHeldOnly: boolean;
}

export const useLibraryFilter = create<LibraryFilter>()(() => ({ collection: null, isNotHeldOnly: false }));

/** Shows the documents of a collection in the library; of the one that is shown already, all again. */
export function toggleCollection(collection: string): void {
  useLibraryFilter.setState((before) => ({
    collection: before.collection === collection ? null : collection,
  }));
}
