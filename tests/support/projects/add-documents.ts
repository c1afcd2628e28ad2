import { keepExtraction } from '../../../electron/store/extractions.ts';
import type { Store } from '../../../electron/store/store.ts';
import type { Writer } from '../../../electron/store/unit-of-work.ts';

/** A document that needs no importer. */
export interface PlainDocument {
  readonly title: string;
  /** The canonical text, shown as one paragraph. */
  readonly text: string;
}

export interface AddedDocument {
  readonly document: string;
  readonly capture: string;
}

/** Adds documents with one capture each, as one step. */
export function addDocuments(store: Store, documents: readonly PlainDocument[]): readonly AddedDocument[] {
  return store.unitOfWork.run({ label: 'import documents' }, (write) =>
    documents.map((document) => addDocument(store, write, document)),
  );
}

function addDocument(store: Store, write: Writer, { title, text }: PlainDocument): AddedDocument {
  const document = store.newId();
  const capture = store.newId();
  const extraction = keepExtraction(write.immutable, {
    original: new TextEncoder().encode(text),
    extractor: 'test/1',
    mediaType: 'text/plain',
    encoding: 'utf-8',
    text,
    blocks: [{ type: 'paragraph', start: 0, end: text.length }],
    marks: [],
    images: [],
  });
  write.insert('document', {
    id: document,
    source_id: null,
    title,
    author: null,
    publisher: null,
    published: null,
    url: null,
    place: null,
    language: null,
    direction: null,
    readings: '{}',
    created_at: store.now(),
  });
  write.insert('capture', {
    id: capture,
    document_id: document,
    extraction,
    file_name: null,
    captured_at: store.now(),
  });
  return { document, capture };
}
