import type {
  Block,
  CaptureContent,
  CaptureOrigin,
  CaptureSummary,
  EmbeddedFact,
  Mark,
  OutlineEntry,
} from '../../../shared/model/capture.ts';
import type { Page, PageSummary } from '../../../shared/model/page.ts';
import type { CaptureRecognition } from '../../../shared/model/recognition.ts';
import { blobSize } from '../blobs.ts';
import { inflated } from '../deflate.ts';
import type { Metadata } from '../../../shared/model/metadata.ts';
import { type ReadonlyDatabase, statement } from '../database.ts';

interface CaptureRow {
  readonly id: string;
  readonly document_id: string;
  readonly original_sha256: string;
  readonly media_type: string;
  readonly encoding: string | null;
  readonly extractor: string;
  readonly file_name: string | null;
  readonly captured_at: string;
  readonly characters: number;
  readonly bytes: number;
  readonly is_intact: number | null;
  readonly recognition: string | null;
}

interface ContentRow {
  readonly text: string;
  readonly blocks: string;
  readonly marks: string;
  readonly outline: string | null;
  readonly origin: string | null;
  readonly embedded: string | null;
}

const selectCapture = `
  SELECT capture.id, capture.document_id, capture.file_name, capture.captured_at, capture.recognition,
    extraction.original_sha256, extraction.media_type, extraction.encoding, extraction.extractor,
    extraction.characters, ${blobSize} AS bytes, integrity_check.is_intact
  FROM capture
  JOIN extraction ON extraction.number = capture.extraction
  JOIN blob ON blob.sha256 = extraction.original_sha256
  LEFT JOIN integrity_check ON integrity_check.sha256 = extraction.original_sha256`;

/** Every capture of the project, oldest first. */
export function listCaptures(database: ReadonlyDatabase): CaptureSummary[] {
  return statement<CaptureRow>(database, `${selectCapture} ORDER BY capture.captured_at, capture.number`)
    .all()
    .map(toSummary);
}

/** The captures of a document, oldest first. */
export function listCapturesOf(database: ReadonlyDatabase, document: string): CaptureSummary[] {
  return statement<CaptureRow>(
    database,
    `${selectCapture} WHERE capture.document_id = ? ORDER BY capture.captured_at, capture.number`,
  )
    .all(document)
    .map(toSummary);
}

/** The capture of this id; undefined where there is none. */
export function findCapture(database: ReadonlyDatabase, id: string): CaptureSummary | undefined {
  const row = statement<CaptureRow>(database, `${selectCapture} WHERE capture.id = ?`).get(id);
  return row && toSummary(row);
}

/** A capture with its canonical text and layers, offsets in UTF-16; undefined where there is no such capture. */
export function findCaptureContent(database: ReadonlyDatabase, id: string): CaptureContent | undefined {
  const capture = findCapture(database, id);
  const content = statement<ContentRow>(
    database,
    `SELECT text, blocks, marks, outline, origin, embedded FROM extraction JOIN capture ON capture.extraction = extraction.number
     WHERE capture.id = ?`,
  ).get(id);
  if (capture === undefined || content === undefined) return undefined;
  return {
    capture,
    text: content.text,
    // Written by `keepExtraction`, and with the capture, from values of these types.
    blocks: JSON.parse(content.blocks) as readonly Block[],
    marks: JSON.parse(content.marks) as readonly Mark[],
    outline: parsed<readonly OutlineEntry[]>(content.outline) ?? [],
    pages: findPageSummaries(database, id) ?? [],
    origin: parsed<CaptureOrigin>(content.origin),
    embedded: parsed<readonly EmbeddedFact[]>(content.embedded) ?? [],
  };
}

/** Pages of a capture, from one ordinal to another (end exclusive), with where their words stand. */
export function findPages(database: ReadonlyDatabase, id: string, from: number, to: number): readonly Page[] {
  return (findAllPages(database, id) ?? []).slice(from, to);
}

/** The pages of a capture without their words; undefined when there is no such capture. */
export function findPageSummaries(
  database: ReadonlyDatabase,
  id: string,
): readonly PageSummary[] | undefined {
  return findAllPages(database, id)?.map(({ runs: _, ...page }) => page);
}

/** The pages that were asked for last, by connection: whoever reads them asks again and again, and they never change. */
const lastPages = new WeakMap<ReadonlyDatabase, { readonly made: string; readonly pages: readonly Page[] }>();

function findAllPages(database: ReadonlyDatabase, id: string): readonly Page[] | undefined {
  const extraction = statement<{ number: number; made: string }>(
    database,
    `SELECT extraction.number, original_sha256 || ' ' || extractor AS made
     FROM capture JOIN extraction ON extraction.number = capture.extraction WHERE capture.id = ?`,
  ).get(id);
  if (extraction === undefined) return undefined;
  const last = lastPages.get(database);
  if (last?.made === extraction.made) return last.pages;
  const row = statement<{ pages: Uint8Array | null }>(
    database,
    'SELECT pages FROM extraction WHERE number = ?',
  ).get(extraction.number);
  const pages = pagesIn(row?.pages ?? null);
  lastPages.set(database, { made: extraction.made, pages });
  return pages;
}

function parsed<Value>(json: string | null): Value | null {
  return json === null ? null : (JSON.parse(json) as Value);
}

function pagesIn(stored: Uint8Array | null): readonly Page[] {
  return stored === null ? [] : (JSON.parse(inflated(stored)) as readonly Page[]);
}

/**
 * The canonical text of a capture. The last one is kept for each connection, since whoever annotates a text asks for it
 * again and again; what an extractor made of an original never changes.
 */
export function findCaptureText(database: ReadonlyDatabase, id: string): string | undefined {
  const extraction = statement<{ number: number; made: string }>(
    database,
    `SELECT extraction.number, original_sha256 || ' ' || extractor AS made
     FROM capture JOIN extraction ON extraction.number = capture.extraction WHERE capture.id = ?`,
  ).get(id);
  if (extraction === undefined) return undefined;
  const { number, made } = extraction;
  const last = lastTexts.get(database);
  if (last?.made === made) return last.text;
  const found = statement<{ text: string }>(database, 'SELECT text FROM extraction WHERE number = ?').get(
    number,
  );
  if (found !== undefined) lastTexts.set(database, { made, text: found.text });
  return found?.text;
}

const lastTexts = new WeakMap<ReadonlyDatabase, { readonly made: string; readonly text: string }>();

/** What is known of one copy beside its summary. */
export interface CopyFacts {
  /** The address it came from, where that is not the document's. */
  readonly url: string | null;
  /** What was read from this very copy; null for copies made before that was kept. */
  readonly metadata: Metadata | null;
  /** The container it was taken from; null for a file of its own. */
  readonly origin: CaptureOrigin | null;
  /** What the file says of its own making. */
  readonly embedded: readonly EmbeddedFact[];
}

/** What a copy says of itself and where it came from; nothing known where there is no such capture. */
export function findCopyFacts(database: ReadonlyDatabase, id: string): CopyFacts {
  const row = statement<Record<'url' | 'readings' | 'origin' | 'embedded', string | null>>(
    database,
    'SELECT url, readings, origin, embedded FROM capture WHERE id = ?',
  ).get(id);
  // Written by the import from values of these types.
  return {
    url: row?.url ?? null,
    metadata: parsed<Metadata>(row?.readings ?? null),
    origin: parsed<CaptureOrigin>(row?.origin ?? null),
    embedded: parsed<readonly EmbeddedFact[]>(row?.embedded ?? null) ?? [],
  };
}

/** Every address that documents and their copies came from, by document, the first documents first. */
export function listAddresses(
  database: ReadonlyDatabase,
): { readonly document: string; readonly title: string; readonly url: string }[] {
  return statement<{ document: string; title: string; url: string }>(
    database,
    `SELECT id AS document, title, url, number FROM document WHERE url IS NOT NULL
     UNION ALL
     SELECT document.id, document.title, capture.url, document.number
     FROM capture JOIN document ON document.id = capture.document_id WHERE capture.url IS NOT NULL
     ORDER BY number`,
  ).all();
}

/** The first capture of an original with these bytes, whatever extractor read it. */
export function captureOfOriginal(
  database: ReadonlyDatabase,
  sha256: string,
): { readonly id: string; readonly document: string; readonly title: string } | undefined {
  return statement<{ id: string; document: string; title: string }>(
    database,
    `SELECT capture.id, document.id AS document, document.title
     FROM capture
     JOIN extraction ON extraction.number = capture.extraction
     JOIN document ON document.id = capture.document_id
     WHERE extraction.original_sha256 = ? ORDER BY capture.number LIMIT 1`,
  ).get(sha256);
}

/** The documents whose captures have this text, by its SHA-256. */
export function documentsWithText(
  database: ReadonlyDatabase,
  textSha256: string,
): { readonly id: string; readonly title: string }[] {
  return statement<{ id: string; title: string }>(
    database,
    `SELECT DISTINCT document.id, document.title
     FROM extraction
     JOIN capture ON capture.extraction = extraction.number
     JOIN document ON document.id = capture.document_id
     WHERE extraction.text_sha256 = ? AND extraction.characters > 0 ORDER BY document.number`,
  ).all(textSha256);
}

/** Other documents that share a text with this one; to have no words, as pictures do, is nothing that is shared. */
export function documentsWithSameText(
  database: ReadonlyDatabase,
  document: string,
): { readonly id: string; readonly title: string }[] {
  return statement<{ id: string; title: string }>(
    database,
    `SELECT DISTINCT other.id, other.title
     FROM capture
     JOIN extraction ON extraction.number = capture.extraction
     JOIN extraction AS same ON same.text_sha256 = extraction.text_sha256
     JOIN capture AS copy ON copy.extraction = same.number
     JOIN document AS other ON other.id = copy.document_id
     WHERE capture.document_id = @document AND other.id <> @document AND extraction.characters > 0
     ORDER BY other.number`,
  ).all({ document });
}

function toSummary(row: CaptureRow): CaptureSummary {
  return {
    id: row.id,
    document: row.document_id,
    sha256: row.original_sha256,
    mediaType: row.media_type,
    fileName: row.file_name,
    capturedAt: row.captured_at,
    characters: row.characters,
    bytes: row.bytes,
    encoding: row.encoding,
    extractor: row.extractor,
    // Written with the capture, from a value of this type.
    recognition: parsed<CaptureRecognition>(row.recognition),
    integrity: row.is_intact === null ? 'unverified' : row.is_intact === 1 ? 'verified' : 'changed',
  };
}
