import { blobOf, hasBlob, keepBlob } from './blobs.ts';
import { type ReadonlyDatabase, statement, type WritableDatabase } from './database.ts';

/** The column of an extraction, all of which are copied but for its number. */
const columns =
  'original_sha256, extractor, media_type, encoding, text, text_sha256, characters, blocks, marks, outline, pages, shown_sha256, shown_media_type';

/**
 * Copies what an extractor made of an original, with the original and its images, from one project into another, once; gives
 * its number there.
 */
export function copyExtraction(from: ReadonlyDatabase, to: WritableDatabase, number: number): number {
  const row = statement<ExtractionRow>(from, `SELECT ${columns} FROM extraction WHERE number = ?`).get(
    number,
  );
  if (row === undefined) throw new Error(`No extraction ${number}`);
  const known = statement<{ number: number }>(
    to,
    'SELECT number FROM extraction WHERE original_sha256 = ? AND extractor = ?',
  ).get(row.original_sha256, row.extractor);
  if (known !== undefined) return known.number;
  copyBlob(from, to, row.original_sha256);
  if (row.shown_sha256 !== null) copyBlob(from, to, row.shown_sha256);
  const { lastInsertRowid } = statement(
    to,
    `INSERT INTO extraction (${columns}) VALUES (${columns.replaceAll(/\w+/g, '@$&')})`,
  ).run(row);
  const images = statement<{ sha256: string; media_type: string }>(
    from,
    'SELECT sha256, media_type FROM extraction_image WHERE extraction = ?',
  ).all(number);
  for (const { sha256, media_type } of images) {
    copyBlob(from, to, sha256);
    statement(to, 'INSERT INTO extraction_image (extraction, sha256, media_type) VALUES (?, ?, ?)').run(
      lastInsertRowid,
      sha256,
      media_type,
    );
  }
  return Number(lastInsertRowid);
}

interface ExtractionRow {
  readonly original_sha256: string;
  readonly extractor: string;
  readonly shown_sha256: string | null;
}

function copyBlob(from: ReadonlyDatabase, to: WritableDatabase, sha256: string): void {
  if (hasBlob(to, sha256)) return;
  const bytes = blobOf(from, sha256);
  if (bytes === undefined) throw new Error(`No bytes of ${sha256}`);
  keepBlob(to, sha256, bytes);
}
