import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createUuid7 } from '../../../electron/core/ids.ts';
import {
  blobOf,
  blobPartBytes,
  blobPart,
  hasBlob,
  keepBlob,
  keepBlobInTurns,
  sha256Of,
} from '../../../electron/store/blobs.ts';
import { listBlobs } from '../../../electron/store/integrity.ts';
import { createStore } from '../../../electron/store/store.ts';
import { steadyClock, temporaryFolder } from '../../support/projects/project-builder.ts';

function newStore() {
  const path = join(temporaryFolder(), 'project.assay');
  const store = createStore(path, 'Harbour fire 1998', {
    now: steadyClock(),
    newId: createUuid7(),
    onCommit: () => {},
  });
  onTestFinished(() => store.close());
  return store;
}

const bytes = new Uint8Array(blobPartBytes * 2 + 5).map((_, index) => index % 251);
const sha256 = sha256Of(bytes);

test('large content is kept in short writes, and is whole afterwards', () => {
  const { reader, unitOfWork } = newStore();
  expect([...keepBlobInTurns(unitOfWork.aside, sha256, bytes)]).toHaveLength(3);
  expect(Buffer.compare(blobOf(reader, sha256) ?? new Uint8Array(), bytes)).toBe(0);
  expect([...keepBlobInTurns(unitOfWork.aside, sha256, bytes)]).toEqual([]);
});

test('content that was not kept to its end counts as not kept, and is kept anew', () => {
  const { reader, unitOfWork } = newStore();
  const turns = keepBlobInTurns(unitOfWork.aside, sha256, bytes);
  turns.next();
  turns.next();
  expect(hasBlob(reader, sha256)).toBe(false);
  expect(blobOf(reader, sha256)).toBeUndefined();
  expect(listBlobs(reader)).toEqual([]);
  unitOfWork.aside((database) => keepBlob(database, sha256, bytes));
  expect(Buffer.compare(blobOf(reader, sha256) ?? new Uint8Array(), bytes)).toBe(0);
  expect(listBlobs(reader)).toEqual([sha256]);
});

test('what one short write can keep needs no turn', () => {
  const { reader, unitOfWork } = newStore();
  const small = bytes.subarray(0, blobPartBytes);
  expect([...keepBlobInTurns(unitOfWork.aside, sha256Of(small), small)]).toEqual([]);
  expect(hasBlob(reader, sha256Of(small))).toBe(false);
});

test.each([
  ['within a part', 10, 40],
  ['over the edge of parts', blobPartBytes - 7, 2 * blobPartBytes + 2],
  ['beyond its end', 2 * blobPartBytes, 3 * blobPartBytes],
])('a stretch of content is read by itself: %s', (_place, start, end) => {
  const { reader, unitOfWork } = newStore();
  unitOfWork.aside((database) => keepBlob(database, sha256, bytes));
  const part = blobPart(reader, sha256, { start, end });
  expect(Buffer.compare(part?.bytes ?? new Uint8Array(), bytes.subarray(start, end))).toBe(0);
  expect(part?.size).toBe(bytes.byteLength);
});

test('a stretch of small content is read too, and none of what is not kept', () => {
  const { reader, unitOfWork } = newStore();
  const small = bytes.subarray(0, 100);
  unitOfWork.aside((database) => keepBlob(database, sha256Of(small), small));
  const part = blobPart(reader, sha256Of(small), { start: 90, end: 200 });
  expect(part && [...part.bytes]).toEqual([...small.subarray(90)]);
  expect(part?.size).toBe(100);
  expect(blobPart(reader, sha256, { start: 0, end: 1 })).toBeUndefined();
});
