import type { Collection } from '../../../shared/model/collection.ts';
import { AssayError } from '../../../shared/rpc/assay-error.ts';
import type { Handlers } from '../../../shared/rpc/server.ts';
import {
  findCollection,
  findCollectionNamed,
  listCollections,
  membershipOf,
} from '../../store/repositories/collections.ts';
import { findReadings } from '../../store/repositories/documents.ts';
import type { Store } from '../../store/store.ts';
import type { Writer } from '../../store/unit-of-work.ts';
import { known } from '../known.ts';
import { releaseRows } from '../release-rows.ts';

type CollectionHandlers = Pick<
  Handlers,
  | 'collections.list'
  | 'collections.create'
  | 'collections.update'
  | 'collections.change'
  | 'collections.remove'
>;

/** Documents kept together under a name. */
export function createCollections(store: Store): CollectionHandlers {
  const { reader, unitOfWork, now, newId } = store;
  const get = (id: string): Collection => known(findCollection(reader, id), 'collection');

  function checkName(name: string, parent: string | null, self?: string): void {
    const other = findCollectionNamed(reader, name, parent);
    if (other === undefined || other.id === self) return;
    throw new AssayError('conflict', `There is a collection “${other.name}” already. Choose another name.`);
  }

  function checkParent(id: string, parent: string | null): void {
    for (let above = parent; above !== null; above = get(above).parent) {
      if (above === id) throw new AssayError('conflict', 'A collection cannot stand below itself.');
    }
  }

  return {
    'collections.list': () => listCollections(reader),

    'collections.create': ({ name, parent, documents }) => {
      if (parent !== null) get(parent);
      checkName(name, parent);
      for (const document of documents) known(findReadings(reader, document), 'document');
      const id = newId();
      unitOfWork.run({ label: 'create collection' }, (write) => {
        const row = { description: '', imported_id: null, created_at: now() };
        write.insert('collection', { id, name, parent_id: parent, ...row });
        for (const document of new Set(documents)) addToCollection(store, write, id, document);
      });
      return get(id);
    },

    'collections.update': ({ id, ...values }) => {
      const before = get(id);
      const { name, description, parent } = { ...before, ...values };
      if (values.parent !== undefined) checkParent(id, parent);
      checkName(name, parent, id);
      const label = values.name === undefined ? 'change collection' : 'rename collection';
      unitOfWork.run({ label }, (write) =>
        write.update('collection', id, { name, description, parent_id: parent }),
      );
      return get(id);
    },

    'collections.change': ({ id, add, remove }) => {
      get(id);
      for (const document of add) known(findReadings(reader, document), 'document');
      const label = add.length > 0 ? 'add to collection' : 'take out of collection';
      unitOfWork.run({ label }, (write) => {
        for (const document of new Set(remove)) {
          const row = membershipOf(reader, id, document);
          if (row !== undefined) write.remove('collection_member', row);
        }
        for (const document of new Set(add)) addToCollection(store, write, id, document);
      });
      return get(id);
    },

    'collections.remove': ({ ids }) => {
      for (const id of ids) get(id);
      const label = ids.length === 1 ? 'remove collection' : `remove ${ids.length} collections`;
      unitOfWork.run({ label }, (write) => {
        for (const id of new Set(ids)) {
          const { parent } = get(id);
          for (const child of listCollections(reader)) {
            if (child.parent === id) write.update('collection', child.id, { parent_id: parent });
          }
          releaseRows(store, write, 'collection', id);
          write.remove('collection', id);
        }
      });
      return {};
    },
  };
}

/** Puts a document into a collection, inside a step; one that is there already stays. */
export function addToCollection(
  { reader, newId }: Pick<Store, 'reader' | 'newId'>,
  write: Writer,
  collection: string,
  document: string,
): void {
  if (membershipOf(reader, collection, document) !== undefined) return;
  write.insert('collection_member', {
    id: newId(),
    collection_id: collection,
    document_id: document,
    tag_id: null,
  });
}
