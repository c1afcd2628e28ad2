import { createHash } from 'node:crypto';
import type { Block, Mark } from '../../shared/model/capture.ts';
import { type ReadonlyDatabase, statement, type WritableDatabase } from './database.ts';

/** What an importer made of one original, ready to be kept. */
export interface Extraction {
  readonly original: Uint8Array;
  readonly extractor: string;
  readonly mediaType: string;
  readonly encoding: string | null;
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly marks: readonly Mark[];
  readonly images: readonly {
    readonly sha256: string;
    readonly mediaType: string;
    readonly bytes: Uint8Array;
  }[];
}

/** Lower-case hex. A text is hashed as UTF-8. */
export function sha256Of(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex');
}

/** Keeps the original and its extraction, once per content and extractor; gives the extraction's number. */
export function keepExtraction(database: WritableDatabase, extraction: Extraction): number {
  const { extractor, mediaType, encoding, text } = extraction;
  const original = sha256Of(extraction.original);
  const known = statement<{ number: number }>(
    database,
    'SELECT number FROM extraction WHERE original_sha256 = ? AND extractor = ?',
  ).get(original, extractor);
  if (known !== undefined) return known.number;
  keepBlob(database, original, extraction.original);
  const { lastInsertRowid } = statement(
    database,
    `INSERT INTO extraction
       (original_sha256, extractor, media_type, encoding, text, text_sha256, characters, blocks, marks)
     VALUES (@original, @extractor, @mediaType, @encoding, @text, @textSha256, @characters, @blocks, @marks)`,
  ).run({
    original,
    extractor,
    mediaType,
    encoding,
    text,
    textSha256: sha256Of(text),
    characters: text.length,
    blocks: JSON.stringify(extraction.blocks),
    marks: JSON.stringify(extraction.marks),
  });
  const number = Number(lastInsertRowid);
  for (const image of extraction.images) {
    keepBlob(database, image.sha256, image.bytes);
    statement(
      database,
      'INSERT OR IGNORE INTO extraction_image (extraction, sha256, media_type) VALUES (?, ?, ?)',
    ).run(number, image.sha256, image.mediaType);
  }
  return number;
}

function keepBlob(database: WritableDatabase, sha256: string, bytes: Uint8Array): void {
  statement(database, 'INSERT OR IGNORE INTO blob (sha256, bytes) VALUES (?, ?)').run(
    sha256,
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
  );
}

/** Bytes as stored, with their type. */
export interface StoredBytes {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
  readonly encoding: string | null;
}

/** The original bytes of a capture; undefined when there is no such capture. */
export function originalOf(database: ReadonlyDatabase, capture: string): StoredBytes | undefined {
  return statement<StoredBytes>(
    database,
    `SELECT blob.bytes, extraction.media_type AS mediaType, extraction.encoding
     FROM capture
     JOIN extraction ON extraction.number = capture.extraction
     JOIN blob ON blob.sha256 = extraction.original_sha256
     WHERE capture.id = ?`,
  ).get(capture);
}

/** An embedded image of a capture; undefined when the capture has none of this SHA-256. */
export function imageOf(
  database: ReadonlyDatabase,
  capture: string,
  sha256: string,
): StoredBytes | undefined {
  return statement<StoredBytes>(
    database,
    `SELECT blob.bytes, extraction_image.media_type AS mediaType, NULL AS encoding
     FROM capture
     JOIN extraction_image ON extraction_image.extraction = capture.extraction
     JOIN blob ON blob.sha256 = extraction_image.sha256
     WHERE capture.id = ? AND extraction_image.sha256 = ?`,
  ).get(capture, sha256);
}
