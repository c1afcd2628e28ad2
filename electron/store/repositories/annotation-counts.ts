import { type ReadonlyDatabase, statement } from '../database.ts';
import type { Change } from '../step-log.ts';

/** Counts that were made on a connection, by document, and the state of the file that they were made of. */
interface KeptCounts {
  readonly foreignCommits: number;
  readonly byDocument: Map<string, number>;
}

const kept = new WeakMap<ReadonlyDatabase, KeptCounts>();

/**
 * How many annotations have a passage in a document. Counting goes through all of them, so that a count is kept for the
 * connection and follows the commits that `followCommit` is told; another process's commit makes all be counted again.
 */
export function countAnnotationsIn(database: ReadonlyDatabase, document: string): number {
  // What is read inside a step may yet be taken back.
  if (database.inTransaction) return countNow(database, document);
  const counts = countsOf(database);
  const known = counts.get(document);
  if (known !== undefined) return known;
  const count = countNow(database, document);
  counts.set(document, count);
  return count;
}

/** Brings the kept counts of a connection up to what one of its own commits made of them. */
export function followCommit(database: ReadonlyDatabase, changes: readonly Change[]): void {
  const counts = countsOf(database);
  if (changes.some(({ table }) => table === 'capture' || table === 'document')) counts.clear();
  if (counts.size === 0) return;
  for (const { annotation, document, gained } of gainedPassages(database, changes)) {
    const count = counts.get(document);
    if (count === undefined) continue;
    const now = passagesOf(database, annotation, document);
    counts.set(document, count + Number(now > 0) - Number(now - gained > 0));
  }
}

/** By annotation and document, how many passages more (or fewer, below 0) there are after some changes. */
function gainedPassages(database: ReadonlyDatabase, changes: readonly Change[]) {
  const found = new Map<string, { annotation: string; document: string; gained: number }>();
  for (const { table, before, after } of changes) {
    if (table !== 'annotation_target') continue;
    for (const [row, gained] of [[before, -1] as const, [after, 1] as const]) {
      if (row === null) continue;
      const annotation = String(row['annotation_id']);
      const document = documentOf(database, String(row['capture_id']));
      const key = `${annotation} ${document}`;
      const entry = found.get(key) ?? { annotation, document, gained: 0 };
      entry.gained += gained;
      found.set(key, entry);
    }
  }
  return found.values();
}

function countsOf(database: ReadonlyDatabase): Map<string, number> {
  const foreignCommits = Number(database.pragma('data_version', { simple: true }));
  const known = kept.get(database);
  if (known?.foreignCommits === foreignCommits) return known.byDocument;
  const byDocument = new Map<string, number>();
  kept.set(database, { foreignCommits, byDocument });
  return byDocument;
}

function countNow(database: ReadonlyDatabase, document: string): number {
  const row = statement<{ annotations: number }>(
    database,
    `SELECT count(DISTINCT annotation_target.annotation_id) AS annotations
     FROM capture JOIN annotation_target ON annotation_target.capture_id = capture.id
     WHERE capture.document_id = ?`,
  ).get(document);
  return row?.annotations ?? 0;
}

function passagesOf(database: ReadonlyDatabase, annotation: string, document: string): number {
  const row = statement<{ passages: number }>(
    database,
    `SELECT count(*) AS passages
     FROM annotation_target JOIN capture ON capture.id = annotation_target.capture_id
     WHERE annotation_target.annotation_id = ? AND capture.document_id = ?`,
  ).get(annotation, document);
  return row?.passages ?? 0;
}

function documentOf(database: ReadonlyDatabase, capture: string): string {
  const row = statement<{ document: string }>(
    database,
    'SELECT document_id AS document FROM capture WHERE id = ?',
  ).get(capture);
  return row?.document ?? '';
}
