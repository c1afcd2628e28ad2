import { create } from 'zustand';
import type { Collection } from '../../../shared/model/collection.ts';
import { call } from '../../api/client.ts';
import { useLibraryFilter } from '../../stores/library-filter.ts';
import { announce } from '../../ui/announce.ts';

/** Which form is open: of a new collection, below another or with a document in it, or that of one to rename; null: none. */
export interface CollectionForm {
  readonly id: string | null;
  readonly name: string;
  readonly parent: string | null;
}

export const useCollectionForm = create<{ readonly open: CollectionForm | null }>()(() => ({ open: null }));

export function newCollection(parent: string | null = null): void {
  useCollectionForm.setState({ open: { id: null, name: '', parent } });
}

export function renameCollection({ id, name, parent }: Collection): void {
  useCollectionForm.setState({ open: { id, name, parent } });
}

export function closeCollectionForm(): void {
  useCollectionForm.setState({ open: null });
}

/** Removes a collection; its documents stay, and undo brings it back. */
export async function removeCollection({ id, name }: Collection): Promise<void> {
  await call('collections.remove', { ids: [id] });
  if (useLibraryFilter.getState().collection === id) useLibraryFilter.setState({ collection: null });
  announce(`Removed the collection ${name}. Its documents stay. Undo brings it back.`);
}
