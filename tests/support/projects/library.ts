import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { createAnnotations } from '../../../electron/core/annotations/annotations.ts';
import { createDocuments } from '../../../electron/core/documents/documents.ts';
import { createUuid7 } from '../../../electron/core/ids.ts';
import { createNotes } from '../../../electron/core/notes.ts';
import { createSearch } from '../../../electron/core/search/search.ts';
import { createSources } from '../../../electron/core/sources/sources.ts';
import { createTags } from '../../../electron/core/annotations/tags.ts';
import { createStore, type Store } from '../../../electron/store/store.ts';
import { contract, type InputOf, type OutputOf, type ProcedureName } from '../../../shared/contract.ts';
import type { Handler } from '../../../shared/rpc/server.ts';
import { type AddedDocument, addDocuments } from './add-documents.ts';
import { steadyClock, temporaryFolder } from './project-builder.ts';
import { unwatched } from '../unwatched.ts';

/** A project's store with the services over it, and documents that need no importer. */
export interface Library {
  readonly store: Store;
  call<Name extends LibraryProcedure>(name: Name, input: InputOf<Name>): Promise<OutputOf<Name>>;
  /** Adds a document with one capture. */
  addDocument(document: { readonly title: string; readonly text: string }): AddedDocument;
  /** Annotates the first place of some words in a capture. */
  annotate(capture: string, words: string, comment?: string): Promise<OutputOf<'annotations.create'>>;
}

type Services = ReturnType<typeof servicesOver>;
type LibraryProcedure = keyof Services & ProcedureName;

/** A new store in a temporary folder, closed when the test has finished. */
export function newLibrary(): Library {
  const store = createStore(join(temporaryFolder(), 'project.assay'), 'Harbour fire 1998', {
    now: steadyClock(),
    newId: createUuid7(),
    onCommit: () => {},
  });
  onTestFinished(() => store.close());
  const services = servicesOver(store);

  async function call<Name extends LibraryProcedure>(name: Name, input: InputOf<Name>) {
    // The handler of this name takes and gives what the contract says for it.
    const handler = services[name] as unknown as Handler<Name>;
    const parsed = contract[name].input.parse(input) as Parameters<Handler<Name>>[0];
    return await handler(parsed, unwatched());
  }

  return {
    store,
    call,
    addDocument: (document) => {
      const [added] = addDocuments(store, [document]);
      if (added === undefined) throw new Error('No document was added');
      return added;
    },
    annotate: async (capture, words, comment) => {
      const { text } = await call('captures.get', { id: capture });
      const start = text.indexOf(words);
      if (start === -1) throw new Error(`No “${words}” in the capture`);
      return await call('annotations.create', {
        capture,
        start,
        end: start + words.length,
        ...(comment !== undefined && { comment: { lexical: '{}', text: comment } }),
      });
    },
  };
}

function servicesOver(store: Store) {
  return {
    ...createDocuments(store),
    ...createAnnotations(store),
    ...createTags(store),
    ...createNotes(store),
    ...createSources(store),
    ...createSearch(store),
  };
}
