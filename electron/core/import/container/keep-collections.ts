import type { ImportedCollection } from '../../../importers/imported.ts';
import { findCollectionNamed, hasTagIn } from '../../../store/repositories/collections.ts';
import type { Store } from '../../../store/store.ts';
import type { Writer } from '../../../store/unit-of-work.ts';
import { addToCollection } from '../../collections.ts';
import { tagsOf } from './keep-codes.ts';

interface Kept {
  /** Ids of documents, by the keys of parts and records. */
  readonly documents: ReadonlyMap<string, readonly string[]>;
  /** Ids of tags, by the keys of codes. */
  readonly tags: ReadonlyMap<string, string>;
}

/**
 * Makes collections, inside a step, those above first; one of the same name at the same place takes what is new. Gives how many there
 * are.
 */
export function keepCollections(
  store: Store,
  write: Writer,
  collections: readonly ImportedCollection[],
  { documents, tags }: Kept,
): number {
  const { reader, newId, now } = store;
  const byKey = new Map(collections.map((each) => [each.key, each]));
  const ids = new Map<string, string>();
  /** A collection that stands below itself in the file is put on top. */
  const keep = (collection: ImportedCollection, below: ReadonlySet<string>): string => {
    const known = ids.get(collection.key);
    if (known !== undefined) return known;
    const above = collection.parent === null ? undefined : byKey.get(collection.parent);
    const parent =
      above === undefined || below.has(above.key) ? null : keep(above, new Set([...below, above.key]));
    const name = collection.name.slice(0, 500);
    const id = findCollectionNamed(reader, name, parent)?.id ?? newId();
    ids.set(collection.key, id);
    if (findCollectionNamed(reader, name, parent) === undefined) {
      const { description, key } = collection;
      write.insert('collection', {
        id,
        name,
        parent_id: parent,
        description,
        imported_id: key,
        created_at: now(),
      });
    }
    for (const member of collection.members) {
      for (const document of documents.get(member) ?? []) addToCollection(store, write, id, document);
    }
    for (const tag of tagsOf(store, tags, collection.codes)) {
      if (hasTagIn(reader, id, tag)) continue;
      write.insert('collection_member', { id: newId(), collection_id: id, document_id: null, tag_id: tag });
    }
    return id;
  };
  for (const collection of collections) keep(collection, new Set([collection.key]));
  return ids.size;
}
