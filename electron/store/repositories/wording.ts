import { type ReadonlyDatabase, statement, type WritableDatabase } from '../database.ts';

/** Newest copies only: what an older one shared says nothing new. */
const isNewest = (capture: string) => `NOT EXISTS (
  SELECT 1 FROM capture AS newer WHERE newer.document_id = ${capture}.document_id
    AND (newer.captured_at, newer.number) > (${capture}.captured_at, ${capture}.number))`;

/** A text that was not compared with all others yet. */
export interface TextToCompare {
  readonly extraction: number;
  /** Whether its fingerprints are kept already. */
  readonly hasFingerprints: boolean;
}

/** The texts of the newest copies that were not compared yet, in the order they were added. */
export function textsToCompare(database: ReadonlyDatabase): TextToCompare[] {
  return statement<{ extraction: number; hasFingerprints: number }>(
    database,
    `SELECT DISTINCT capture.extraction, fingerprint_set.extraction IS NOT NULL AS hasFingerprints
     FROM capture LEFT JOIN fingerprint_set ON fingerprint_set.extraction = capture.extraction
     WHERE coalesce(fingerprint_set.is_compared, 0) = 0 AND ${isNewest('capture')}
     ORDER BY capture.extraction`,
  )
    .all()
    .map(({ extraction, hasFingerprints }) => ({ extraction, hasFingerprints: hasFingerprints === 1 }));
}

/** The canonical text of an extraction; empty where there is none. */
export function textOfExtraction(database: ReadonlyDatabase, extraction: number): string {
  return (
    statement<{ text: string }>(database, 'SELECT text FROM extraction WHERE number = ?').get(extraction)
      ?.text ?? ''
  );
}

/** Lets go of all that was compared by other rules than those of this maker. */
export function dropOtherMakers(database: WritableDatabase, maker: string): void {
  const other = statement<{ found: number }>(
    database,
    'SELECT 1 AS found FROM fingerprint_set WHERE maker <> ? LIMIT 1',
  ).get(maker);
  if (other === undefined) return;
  for (const table of ['fingerprint', 'fingerprint_set', 'shared_wording'])
    statement(database, `DELETE FROM ${table}`).run();
}

export interface Fingerprints {
  readonly extraction: number;
  readonly words: number;
  readonly hashes: Uint32Array;
}

/** Keeps the fingerprints of a text; those that are there already stay. */
export function keepFingerprints(
  database: WritableDatabase,
  { extraction, words, hashes }: Fingerprints,
  maker: string,
): void {
  statement(
    database,
    `INSERT OR IGNORE INTO fingerprint_set (extraction, maker, words, is_compared) VALUES (?, ?, ?, 0)`,
  ).run(extraction, maker, words);
  const insert = statement(database, 'INSERT OR IGNORE INTO fingerprint (hash, extraction) VALUES (?, ?)');
  for (const hash of hashes) insert.run(hash, extraction);
}

/** The texts that have a fingerprint, at most so many. */
export function extractionsWith(database: ReadonlyDatabase, hash: number, most: number): number[] {
  return extractionsStatement(database).all(hash, most) as number[];
}

const pluckers = new WeakMap<ReadonlyDatabase, ReturnType<typeof prepareExtractions>>();

function prepareExtractions(database: ReadonlyDatabase) {
  return database.prepare('SELECT extraction FROM fingerprint WHERE hash = ? LIMIT ?').pluck();
}

/** Plain numbers, no row objects: it is asked for every fingerprint of every text. */
function extractionsStatement(database: ReadonlyDatabase): ReturnType<typeof prepareExtractions> {
  const known = pluckers.get(database) ?? prepareExtractions(database);
  pluckers.set(database, known);
  return known;
}

/** How many words of two texts (by the numbers of their extractions) stand in the other one too. */
export interface SharedWords {
  readonly one: number;
  readonly other: number;
  readonly oneWords: number;
  readonly otherWords: number;
}

/** Keeps that a text was compared with all that were compared before, and with which of them it shares words. */
export function keepComparison(
  database: WritableDatabase,
  extraction: number,
  pairs: readonly SharedWords[],
): void {
  const insert = statement(
    database,
    `INSERT OR REPLACE INTO shared_wording (one, other, one_words, other_words) VALUES (?, ?, ?, ?)`,
  );
  for (const { one, other, oneWords, otherWords } of pairs)
    if (one < other) insert.run(one, other, oneWords, otherWords);
    else insert.run(other, one, otherWords, oneWords);
  statement(database, 'UPDATE fingerprint_set SET is_compared = 1 WHERE extraction = ?').run(extraction);
}

export interface SharingSide {
  readonly id: string;
  readonly title: string;
  readonly publisher: string | null;
  readonly published: string | null;
  /** The name of its source. */
  readonly source: string | null;
  /** Words of its text that stand in the other one. */
  readonly shared: number;
  readonly words: number;
}

/** Pairs of documents whose newest copies share words; all, or those with this document. */
export function listSharing(
  database: ReadonlyDatabase,
  document: string | undefined,
): { readonly one: SharingSide; readonly other: SharingSide }[] {
  const side = (name: string) => `json_object('id', ${name}.id, 'title', ${name}.title,
    'publisher', ${name}.publisher, 'published', ${name}.published,
    'source', (SELECT name FROM source WHERE id = ${name}.source_id))`;
  const rows = statement<SharingRow>(
    database,
    `SELECT ${side('one_document')} AS one, ${side('other_document')} AS other,
       pair.one_words AS oneShared, pair.other_words AS otherShared,
       one_set.words AS oneWords, other_set.words AS otherWords
     FROM shared_wording AS pair
     JOIN fingerprint_set AS one_set ON one_set.extraction = pair.one
     JOIN fingerprint_set AS other_set ON other_set.extraction = pair.other
     JOIN capture AS one_copy ON one_copy.extraction = pair.one AND ${isNewest('one_copy')}
     JOIN capture AS other_copy ON other_copy.extraction = pair.other AND ${isNewest('other_copy')}
     JOIN document AS one_document ON one_document.id = one_copy.document_id
     JOIN document AS other_document ON other_document.id = other_copy.document_id
     WHERE one_copy.document_id <> other_copy.document_id
       AND (@document IS NULL OR @document IN (one_copy.document_id, other_copy.document_id))`,
  ).all({ document: document ?? null });
  return rows.map((row) => ({
    one: { ...sideOf(row.one), shared: row.oneShared, words: row.oneWords },
    other: { ...sideOf(row.other), shared: row.otherShared, words: row.otherWords },
  }));
}

interface SharingRow {
  readonly one: string;
  readonly other: string;
  readonly oneShared: number;
  readonly otherShared: number;
  readonly oneWords: number;
  readonly otherWords: number;
}

/** Made by `json_object` in the statement above. */
function sideOf(json: string): Omit<SharingSide, 'shared' | 'words'> {
  return JSON.parse(json) as Omit<SharingSide, 'shared' | 'words'>;
}
