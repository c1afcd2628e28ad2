import { createHash } from 'node:crypto';
import type { VerifyCheck } from '../../shared/contract/project.ts';
import { blobParts, hasBlob, isWholeBlob } from './blobs.ts';
import { type ReadonlyDatabase, statement, type WritableDatabase } from './database.ts';
import { checkEventChain } from './events.ts';
import { checkSearchIndex } from './search/integrity.ts';

/** SQLite's own check of every page and index. */
export function checkSqlite(database: ReadonlyDatabase): VerifyCheck {
  const rows = database.pragma('integrity_check') as { integrity_check: string }[];
  const problems = rows.map((row) => row.integrity_check).filter((line) => line !== 'ok');
  return check('SQLite integrity', problems, 'every page and index is sound');
}

/** Every reference points at a row that is there. */
export function checkForeignKeys(database: ReadonlyDatabase): VerifyCheck {
  const rows = database.pragma('foreign_key_check') as { table: string; parent: string }[];
  const problems = rows.map((row) => `a row of ${row.table} refers to a missing row of ${row.parent}`);
  return check('foreign keys', problems, 'every reference points at a row that is there');
}

/** The full-text index holds exactly the words of the tables. */
export function checkFullText(database: WritableDatabase): VerifyCheck {
  return check('full-text index', checkSearchIndex(database), 'the index holds exactly what is stored');
}

/** The chain of the event log is unbroken. */
export function checkEvents(database: ReadonlyDatabase): VerifyCheck {
  const { events, broken } = checkEventChain(database);
  const problems = broken === null ? [] : [`event ${broken.number} ${broken.words}`];
  return check('event chain', problems, `${events} of ${events} events follow on from the one before`);
}

/** SHA-256 of every stored original and image, smallest first by key. */
export function listBlobs(database: ReadonlyDatabase): string[] {
  return statement<{ sha256: string }>(
    database,
    `SELECT sha256 FROM blob WHERE ${isWholeBlob} ORDER BY sha256`,
  )
    .all()
    .map(({ sha256 }) => sha256);
}

/** SHA-256 of the originals that were never checked. */
export function listUncheckedOriginals(database: ReadonlyDatabase): string[] {
  return statement<{ sha256: string }>(
    database,
    `SELECT DISTINCT original_sha256 AS sha256 FROM extraction
     JOIN capture ON capture.extraction = extraction.number
     WHERE original_sha256 NOT IN (SELECT sha256 FROM integrity_check)`,
  )
    .all()
    .map(({ sha256 }) => sha256);
}

/** Whether the bytes stored under a SHA-256 still hash to it. */
export function isBlobIntact(database: ReadonlyDatabase, sha256: string): boolean {
  const hash = createHash('sha256');
  for (const part of blobParts(database, sha256)) hash.update(part);
  return hasBlob(database, sha256) && hash.digest('hex') === sha256;
}

/** Keeps what a check of an original found. */
export function recordIntegrity(
  database: WritableDatabase,
  found: { readonly sha256: string; readonly isIntact: boolean; readonly checkedAt: string },
): void {
  statement(
    database,
    `INSERT INTO integrity_check (sha256, is_intact, checked_at) VALUES (?, ?, ?)
     ON CONFLICT (sha256) DO UPDATE SET is_intact = excluded.is_intact, checked_at = excluded.checked_at`,
  ).run(found.sha256, found.isIntact ? 1 : 0, found.checkedAt);
}

/** A stored quote, and where it was taken from. */
export interface StoredQuote {
  /** What it is the quote of: "annotation" with its id, say. */
  readonly what: string;
  readonly capture: string;
  readonly start: number;
  readonly end: number;
  readonly exact: string;
}

/** Every quote that has a place, by capture: of annotations and their placements, mentions, accepted findings, and what judgements rest on. */
export function listQuotes(database: ReadonlyDatabase): StoredQuote[] {
  return statement<StoredQuote>(
    database,
    `SELECT 'annotation ' || annotation_id AS what, capture_id AS capture, start, "end", exact
     FROM annotation_target WHERE start IS NOT NULL AND region IS NULL
     UNION ALL
     SELECT 'annotation ' || annotation_id, placement.capture_id, placement.start, placement."end", placement.exact
     FROM placement JOIN annotation_target AS target ON target.id = target_id
     WHERE placement.start IS NOT NULL AND region IS NULL
     UNION ALL
     SELECT 'mention ' || id, capture_id, start, "end", exact FROM mention
     UNION ALL
     SELECT 'accepted finding ' || id, capture_id, start, "end", exact FROM accepted_finding
     UNION ALL
     SELECT 'the answer on mention ' || mention_id, capture_id, start, "end", exact
     FROM fidelity WHERE capture_id IS NOT NULL
     UNION ALL
     SELECT 'derivation ' || id, capture_id, start, "end", exact FROM derivation WHERE capture_id IS NOT NULL
     UNION ALL
     SELECT 'derivation ' || id, to_capture_id, to_start, to_end, to_exact
     FROM derivation WHERE to_capture_id IS NOT NULL
     ORDER BY capture, start`,
  ).all();
}

/** One line of the report: what was checked, and the first problems or what was found in order. */
export function check(name: string, problems: readonly string[], allWell: string): VerifyCheck {
  const [first] = problems;
  if (first === undefined) return { check: name, ok: true, message: allWell };
  const others = problems.length - 1;
  return { check: name, ok: false, message: others === 0 ? first : `${first} (and ${others} more)` };
}
