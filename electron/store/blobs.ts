import { createHash } from 'node:crypto';
import type { ByteRange } from '../../shared/shell-messages.ts';
import { type ReadonlyDatabase, statement, type WritableDatabase } from './database.ts';

/** Content longer than this stands in parts of this many bytes, so that no single write takes long. */
export const blobPartBytes = 2_000_000;

/** Lower-case hex. A text is hashed as UTF-8. */
export function sha256Of(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex');
}

/** What `blob.size` says while not all parts are there: such a blob counts as not kept. */
const unfinishedSize = -1;

/** Keeps bytes under their SHA-256, once. */
export function keepBlob(database: WritableDatabase, sha256: string, bytes: Uint8Array): void {
  if (hasBlob(database, sha256)) return;
  forgetUnfinished(database, sha256);
  const isWhole = bytes.byteLength <= blobPartBytes;
  statement(database, 'INSERT INTO blob (sha256, bytes, size) VALUES (?, ?, ?)').run(
    sha256,
    isWhole ? asBuffer(bytes) : Buffer.alloc(0),
    bytes.byteLength,
  );
  if (isWhole) return;
  for (let part = 0; part * blobPartBytes < bytes.byteLength; part += 1) {
    const start = part * blobPartBytes;
    keepBlobPart(database, { sha256, part, bytes: bytes.subarray(start, start + blobPartBytes) });
  }
}

/**
 * Keeps bytes of several megabytes in writes that are each short, one for every time it is asked for the next; `write` runs one of them
 * in a transaction of its own. Ended before its end, nothing counts as kept. Does nothing for bytes that one short write can keep.
 */
export function* keepBlobInTurns(
  write: (work: (database: WritableDatabase) => void) => void,
  sha256: string,
  bytes: Uint8Array,
): Generator<void, void> {
  if (bytes.byteLength <= blobPartBytes) return;
  let isKept = false;
  write((database) => {
    isKept = hasBlob(database, sha256);
    if (isKept) return;
    forgetUnfinished(database, sha256);
    statement(database, 'INSERT INTO blob (sha256, bytes, size) VALUES (?, ?, ?)').run(
      sha256,
      Buffer.alloc(0),
      unfinishedSize,
    );
  });
  if (isKept) return;
  for (let part = 0; part * blobPartBytes < bytes.byteLength; part += 1) {
    yield;
    const start = part * blobPartBytes;
    const piece = { sha256, part, bytes: bytes.subarray(start, start + blobPartBytes) };
    write((database) => keepBlobPart(database, piece));
  }
  write((database) =>
    statement(database, 'UPDATE blob SET size = ? WHERE sha256 = ?').run(bytes.byteLength, sha256),
  );
}

/** Takes away what was left of a blob when the program ended while it was being kept. */
function forgetUnfinished(database: WritableDatabase, sha256: string): void {
  const isThere = statement(database, 'SELECT 1 FROM blob WHERE sha256 = ? AND size = ?').get(
    sha256,
    unfinishedSize,
  );
  if (isThere === undefined) return;
  statement(database, 'DELETE FROM blob_part WHERE sha256 = ?').run(sha256);
  statement(database, 'DELETE FROM blob WHERE sha256 = ?').run(sha256);
}

function keepBlobPart(
  database: WritableDatabase,
  { sha256, part, bytes }: { readonly sha256: string; readonly part: number; readonly bytes: Uint8Array },
): void {
  statement(database, 'INSERT INTO blob_part (sha256, part, bytes) VALUES (?, ?, ?)').run(
    sha256,
    part,
    asBuffer(bytes),
  );
}

/** Whether all bytes with this SHA-256 are kept. */
export function hasBlob(database: ReadonlyDatabase | WritableDatabase, sha256: string): boolean {
  return (
    statement(database, 'SELECT 1 FROM blob WHERE sha256 = ? AND size IS NOT ?').get(
      sha256,
      unfinishedSize,
    ) !== undefined
  );
}

/** The bytes kept under a SHA-256; undefined when there are none. */
export function blobOf(database: ReadonlyDatabase, sha256: string): Uint8Array | undefined {
  const parts = [...blobParts(database, sha256)];
  if (parts.length <= 1) return parts[0];
  return Buffer.concat(parts);
}

/** The bytes kept under a SHA-256, stretch by stretch; none when nothing is kept. */
export function* blobParts(database: ReadonlyDatabase, sha256: string): Generator<Uint8Array> {
  const blob = statement<{ bytes: Buffer; size: number | null }>(
    database,
    'SELECT bytes, size FROM blob WHERE sha256 = ?',
  ).get(sha256);
  if (blob === undefined || blob.size === unfinishedSize) return;
  if (blob.size === null || blob.size === blob.bytes.byteLength) {
    yield blob.bytes;
    return;
  }
  for (let number = 0; ; number += 1) {
    const part = statement<{ bytes: Buffer }>(
      database,
      'SELECT bytes FROM blob_part WHERE sha256 = ? AND part = ?',
    ).get(sha256, number);
    if (part === undefined) return;
    yield part.bytes;
  }
}

/** Bytes of a blob from `start` to `end` (exclusive), as far as it goes, and how long the whole is; undefined when nothing is kept. */
export function blobPart(
  database: ReadonlyDatabase,
  sha256: string,
  { start, end }: ByteRange,
): { readonly bytes: Uint8Array; readonly size: number } | undefined {
  // What was kept before there were parts stands in one piece, however long.
  const blob = statement<{ size: number; inOne: Buffer | null }>(
    database,
    `SELECT ${blobSize} AS size,
            CASE WHEN ${blobSize} = length(bytes) THEN substr(bytes, ? + 1, ?) END AS inOne
     FROM blob WHERE sha256 = ? AND ${isWholeBlob}`,
  ).get(start, end - start, sha256);
  if (blob === undefined) return undefined;
  const { size, inOne } = blob;
  if (inOne !== null) return { bytes: inOne, size };
  const first = Math.floor(start / blobPartBytes);
  const parts = statement<{ bytes: Buffer }>(
    database,
    'SELECT bytes FROM blob_part WHERE sha256 = ? AND part BETWEEN ? AND ? ORDER BY part',
  ).all(sha256, first, Math.floor((end - 1) / blobPartBytes));
  const before = first * blobPartBytes;
  const bytes = Buffer.concat(parts.map((part) => part.bytes)).subarray(start - before, end - before);
  return { bytes, size };
}

/** Whether a blob is wholly kept, as SQL over a row of `blob`. */
export const isWholeBlob = `size IS NOT ${unfinishedSize}`;

/** How long the bytes are, as SQL over a row of `blob`. */
export const blobSize = 'coalesce(blob.size, length(blob.bytes))';

function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
