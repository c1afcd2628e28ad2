import type { ImportedCollection } from '../../../importers/imported.ts';
import { findCollectionNamed, hasTagIn } from '../../../store/repositories/collections.ts';
import type { Store } from '../../../store/store.ts';
import type { Writer } from '../../../store/unit-of-work.ts';
import { addToCollection } from '../../documents/collections.ts';
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
  const keep = (collection: ImportedCollection): void => {
    const { key, description } = collection;
    const parent = collection.parent === null ? null : (ids.get(collection.parent) ?? null);
    const name = collection.name.slice(0, 500);
    const known = findCollectionNamed(reader, name, parent)?.id;
    const id = known ?? newId();
    ids.set(key, id);
    if (known === undefined) {
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
  };
  for (const collection of collections) {
    for (const each of withThoseAbove(collection, byKey, ids)) keep(each);
  }
  return ids.size;
}

/** A collection after those above it that are not kept yet. One that stands below itself in the file comes first, and so on top. */
function withThoseAbove(
  collection: ImportedCollection,
  byKey: ReadonlyMap<string, ImportedCollection>,
  kept: ReadonlyMap<string, string>,
): readonly ImportedCollection[] {
  const line = new Set<ImportedCollection>();
  let at: ImportedCollection | undefined = collection;
  while (at !== undefined && !line.has(at) && !kept.has(at.key)) {
    line.add(at);
    at = at.parent === null ? undefined : byKey.get(at.parent);
  }
  return [...line].reverse();
}
