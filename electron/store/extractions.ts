import type { Block, Mark, OutlineEntry } from '../../shared/model/capture.ts';
import type { Page } from '../../shared/model/page.ts';
import type { ByteRange } from '../../shared/shell-messages.ts';
import { blobOf, blobPart, keepBlob, sha256Of } from './blobs.ts';
import { type ReadonlyDatabase, statement, type WritableDatabase } from './database.ts';
import { deflated } from './deflate.ts';

/** What an importer made of one original, ready to be kept. */
export interface Extraction {
  readonly original: Uint8Array;
  /** Of the original, where it is known already. */
  readonly originalSha256?: string | undefined;
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
  readonly outline?: readonly OutlineEntry[] | undefined;
  readonly pages?: readonly Page[] | undefined;
  /** What is shown as the original where that is not the original itself. */
  readonly shown?: { readonly bytes: Uint8Array; readonly mediaType: string } | undefined;
}

/** Keeps the original and its extraction, once per content and extractor; gives the extraction's number. */
export function keepExtraction(database: WritableDatabase, extraction: Extraction): number {
  const { extractor, mediaType, encoding, text } = extraction;
  const original = extraction.originalSha256 ?? sha256Of(extraction.original);
  const known = statement<{ number: number }>(
    database,
    'SELECT number FROM extraction WHERE original_sha256 = ? AND extractor = ?',
  ).get(original, extractor);
  if (known !== undefined) return known.number;
  const { outline, pages, shown } = extraction;
  const shownSha256 = shown === undefined ? null : sha256Of(shown.bytes);
  keepBlob(database, original, extraction.original);
  if (shown !== undefined && shownSha256 !== null) keepBlob(database, shownSha256, shown.bytes);
  const { lastInsertRowid } = statement(
    database,
    `INSERT INTO extraction
       (original_sha256, extractor, media_type, encoding, text, text_sha256, characters, blocks, marks,
        outline, pages, shown_sha256, shown_media_type)
     VALUES (@original, @extractor, @mediaType, @encoding, @text, @textSha256, @characters, @blocks, @marks,
        @outline, @pages, @shownSha256, @shownMediaType)`,
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
    outline: outline === undefined ? null : JSON.stringify(outline),
    pages: pages === undefined ? null : deflated(JSON.stringify(pages)),
    shownSha256,
    shownMediaType: shown?.mediaType ?? null,
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

/** Bytes as stored, with their type. */
export interface StoredBytes {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
  readonly encoding: string | null;
}

/** The original bytes of a capture; undefined when there is no such capture. */
export function originalOf(database: ReadonlyDatabase, capture: string): StoredBytes | undefined {
  return storedBytes(database, originalContent(database, capture));
}

function originalContent(database: ReadonlyDatabase, capture: string): KeptContent | undefined {
  return statement<KeptContent>(
    database,
    `SELECT original_sha256 AS sha256, media_type AS mediaType, encoding
     FROM capture JOIN extraction ON extraction.number = capture.extraction WHERE capture.id = ?`,
  ).get(capture);
}

/** What is shown as the original of a capture: mostly that; undefined when there is no such capture. */
export function shownOriginalOf(database: ReadonlyDatabase, capture: string): StoredBytes | undefined {
  return storedBytes(database, shownContent(database, capture));
}

/** Some of the bytes, with the length of the whole. */
export interface StoredPart extends StoredBytes {
  readonly size: number;
}

/** Bytes of what is shown as the original, from `start` to `end` (exclusive), as far as it goes. */
export function shownOriginalPart(
  database: ReadonlyDatabase,
  capture: string,
  range: ByteRange,
): StoredPart | undefined {
  const content = shownContent(database, capture);
  const found = content && blobPart(database, content.sha256, range);
  return found && { ...found, mediaType: content.mediaType, encoding: content.encoding };
}

function shownContent(database: ReadonlyDatabase, capture: string): KeptContent | undefined {
  return (
    statement<KeptContent>(
      database,
      `SELECT shown_sha256 AS sha256, shown_media_type AS mediaType, NULL AS encoding
       FROM capture JOIN extraction ON extraction.number = capture.extraction
       WHERE capture.id = ? AND shown_sha256 IS NOT NULL`,
    ).get(capture) ?? originalContent(database, capture)
  );
}

/** An embedded image of a capture; undefined when the capture has none of this SHA-256. */
export function imageOf(
  database: ReadonlyDatabase,
  capture: string,
  sha256: string,
): StoredBytes | undefined {
  return storedBytes(
    database,
    statement<KeptContent>(
      database,
      `SELECT sha256, extraction_image.media_type AS mediaType, NULL AS encoding
       FROM capture JOIN extraction_image ON extraction_image.extraction = capture.extraction
       WHERE capture.id = ? AND sha256 = ?`,
    ).get(capture, sha256),
  );
}

interface KeptContent {
  readonly sha256: string;
  readonly mediaType: string;
  readonly encoding: string | null;
}

function storedBytes(database: ReadonlyDatabase, kept: KeptContent | undefined): StoredBytes | undefined {
  const bytes = kept && blobOf(database, kept.sha256);
  return kept && bytes && { bytes, mediaType: kept.mediaType, encoding: kept.encoding };
}
