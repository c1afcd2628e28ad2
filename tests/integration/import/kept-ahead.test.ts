import { expect, test } from 'vitest';
import {
  type DocumentToKeep,
  keepDocument,
  keepLargeContent,
} from '../../../electron/core/import/keep-document.ts';
import { sha256Of } from '../../../electron/store/blobs.ts';
import { statement } from '../../../electron/store/database.ts';
import { newLibrary } from '../../support/projects/library.ts';

const text = 'A crane stood idle at the western quay.\n'.repeat(10_000).trimEnd();
const bytes = new TextEncoder().encode(text);

const long: DocumentToKeep = {
  name: 'crane.txt',
  bytes,
  sha256: sha256Of(bytes),
  imported: {
    text,
    extractor: 'test/1',
    mediaType: 'text/plain',
    encoding: 'utf-8',
    blocks: [{ type: 'preformatted', start: 0, end: text.length }],
    marks: [],
    images: [],
    metadata: {
      title: { value: 'The crane', words: null, readFrom: 'file name', certainty: 'uncertain', readings: [] },
    },
    remarks: [],
  },
  parts: [],
  capturedAt: null,
  origin: null,
  importedId: null,
};

function keeping(signal = new AbortController().signal) {
  return { mergeKey: 'import', source: null, signal, settle: () => {} };
}

test('a long text that was kept ahead of its step is nothing yet, and is kept once when the step is done', async () => {
  const { store, call } = newLibrary();
  const extractions = statement<{ count: number }>(store.reader, 'SELECT count(*) AS count FROM extraction');
  await keepLargeContent(store, long);
  expect(extractions.get()).toEqual({ count: 1 });
  expect(await call('documents.list', {})).toEqual([]);
  expect(store.unitOfWork.newestDone()).toBeNull();
  expect(await call('search.find', { query: 'crane' })).toMatchObject({ hits: [], total: 0 });

  const kept = await keepDocument(store, long, keeping());
  expect(kept?.title).toBe('The crane');
  expect(extractions.get()).toEqual({ count: 1 });
  store.unitOfWork.undo();
  expect(await call('documents.list', {})).toEqual([]);
  store.unitOfWork.redo();
  expect(await call('documents.list', {})).toMatchObject([{ title: 'The crane' }]);
});

test('an import of a long text that is cancelled leaves no document and no step', async () => {
  const { store, call } = newLibrary();
  expect(await keepDocument(store, long, keeping(AbortSignal.abort()))).toBeNull();
  expect(await call('documents.list', {})).toEqual([]);
  expect(store.unitOfWork.newestDone()).toBeNull();
});
