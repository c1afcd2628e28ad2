import type { Collection } from '../../../shared/model/collection.ts';

/** A collection in its tree, with how deep it stands and how many documents are in it and below it. */
export interface CollectionRow {
  readonly collection: Collection;
  readonly depth: number;
  readonly documents: number;
}

/** All collections, each after the one it stands below, by name. */
export function collectionRows(collections: readonly Collection[]): readonly CollectionRow[] {
  const children = Map.groupBy(collections, ({ parent }) => parent);
  const rows: CollectionRow[] = [];
  const add = (parent: string | null, depth: number) => {
    for (const collection of children.get(parent) ?? []) {
      const documents = documentsWithin(collections, collection.id).size;
      rows.push({ collection, depth, documents });
      add(collection.id, depth + 1);
    }
  };
  add(null, 0);
  return rows;
}

/** The documents of a collection and of all below it. */
export function documentsWithin(collections: readonly Collection[], id: string): ReadonlySet<string> {
  const children = Map.groupBy(collections, ({ parent }) => parent);
  const found = new Set<string>();
  const open = collections.filter((each) => each.id === id);
  for (const collection of open) {
    for (const document of collection.documents) found.add(document);
    open.push(...(children.get(collection.id) ?? []));
  }
  return found;
}
