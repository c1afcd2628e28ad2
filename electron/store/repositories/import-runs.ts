import type { CarriedCounts } from '../../../shared/contract/captures.ts';
import type {
  ImportCounts,
  ImportItemFilter,
  ImportRunItem,
  ImportStatus,
} from '../../../shared/contract/import.ts';
import { type ReadonlyDatabase, statement, type WritableDatabase } from '../database.ts';

/** A run of import as it is kept. */
export interface KeptRun {
  readonly id: string;
  readonly startedAt: string;
  readonly endedAt: string | null;
  /** `running` also where the program ended before the run did. */
  readonly state: 'running' | 'done' | 'stopped' | 'left';
  /** JSON. */
  readonly options: string;
  readonly mergeKey: string;
}

/** A file of a run as it is kept. */
export interface KeptItem {
  readonly position: number;
  readonly name: string;
  readonly size: number | null;
  readonly modifiedAt: string | null;
  readonly sha256: string | null;
  readonly format: string | null;
  readonly status: ImportStatus;
  readonly reason: string | null;
  readonly message: string | null;
  readonly document: string | null;
  readonly capture: string | null;
  readonly sameTextAs: string | null;
  readonly carried: CarriedCounts | null;
  readonly milliseconds: number | null;
}

/** Notes a run of import as begun. */
export function insertRun(database: WritableDatabase, run: KeptRun): void {
  statement(
    database,
    `INSERT INTO import_run (id, started_at, ended_at, state, options, merge_key)
     VALUES (@id, @startedAt, @endedAt, @state, @options, @mergeKey)`,
  ).run(run);
}

/** Notes how a run stands, when it ended, and with what options it goes on. */
export function updateRun(
  database: WritableDatabase,
  { id, state, endedAt, options }: Omit<KeptRun, 'startedAt' | 'mergeKey'>,
): void {
  statement(database, 'UPDATE import_run SET state = ?, ended_at = ?, options = ? WHERE id = ?').run(
    state,
    endedAt,
    options,
    id,
  );
}

/** Forgets all runs. */
export function forgetRuns(database: WritableDatabase): void {
  statement(database, 'DELETE FROM import_item').run();
  statement(database, 'DELETE FROM import_run').run();
}

/** Keeps a file of a run, in place of what was kept at its position. */
export function putItem(database: WritableDatabase, run: string, item: KeptItem): void {
  statement(
    database,
    `INSERT OR REPLACE INTO import_item
       (run, position, name, size, modified_at, sha256, format, status, reason, message, document_id, capture_id,
        same_text_as, carried, milliseconds)
     VALUES (@run, @position, @name, @size, @modifiedAt, @sha256, @format, @status, @reason, @message, @document, @capture,
        @sameTextAs, @carried, @milliseconds)`,
  ).run({ ...item, run, carried: item.carried === null ? null : JSON.stringify(item.carried) });
}

/** Lets files of a run wait to be imported again. */
export function letItemsWait(database: WritableDatabase, run: string, positions: readonly number[]): void {
  statement(
    database,
    `UPDATE import_item SET status = 'waiting', reason = NULL, message = NULL
     WHERE run = ? AND position IN (SELECT value FROM json_each(?))`,
  ).run(run, JSON.stringify(positions));
}

const selectRun = `SELECT id, started_at AS startedAt, ended_at AS endedAt, state, options, merge_key AS mergeKey FROM import_run`;

/** The run of import of this id; undefined where there is none. */
export function findRun(database: ReadonlyDatabase, id: string): KeptRun | undefined {
  return statement<KeptRun>(database, `${selectRun} WHERE id = ?`).get(id);
}

/** The run whose steps have this merge key. */
export function findRunOfKey(database: ReadonlyDatabase, mergeKey: string): KeptRun | undefined {
  return statement<KeptRun>(database, `${selectRun} WHERE merge_key = ? ORDER BY id DESC LIMIT 1`).get(
    mergeKey,
  );
}

/** The newest runs, newest first. */
export function listRuns(database: ReadonlyDatabase, limit: number): KeptRun[] {
  return statement<KeptRun>(database, `${selectRun} ORDER BY started_at DESC, id DESC LIMIT ?`).all(limit);
}

/** How many files of a run became what, and how many bytes they have. */
export function sumUpRun(
  database: ReadonlyDatabase,
  run: string,
): { readonly counts: ImportCounts; readonly bytes: number } {
  const rows = statement<{ status: ImportStatus; files: number; bytes: number | null }>(
    database,
    'SELECT status, count(*) AS files, sum(size) AS bytes FROM import_item WHERE run = ? GROUP BY status',
  ).all(run);
  const counts = { ...noCounts };
  for (const { status, files } of rows) counts[status] = files;
  return { counts, bytes: rows.reduce((sum, { bytes }) => sum + (bytes ?? 0), 0) };
}

const noCounts: Readonly<Record<ImportStatus, number>> = {
  imported: 0,
  duplicate: 0,
  failed: 0,
  locked: 0,
  'to choose': 0,
  'not held': 0,
  unpacked: 0,
  annotations: 0,
  waiting: 0,
};

const selectItem = `
  SELECT position, name, size, modified_at AS modifiedAt, sha256, format, status, reason, message, document_id AS document,
    capture_id AS capture, same_text_as AS sameTextAs, carried, milliseconds
  FROM import_item`;

type ItemRow = Omit<KeptItem, 'carried'> & { readonly carried: string | null };

/** Files of a run from one position to another (end exclusive), in their order. */
export function itemsBetween(
  database: ReadonlyDatabase,
  run: string,
  from: number,
  to: number,
): readonly KeptItem[] {
  return statement<ItemRow>(
    database,
    `${selectItem} WHERE run = ? AND position >= ? AND position < ? ORDER BY position`,
  )
    .all(run, from, to)
    .map(toItem);
}

/** Files of a run that became this, in their order. */
export function itemsOfStatus(
  database: ReadonlyDatabase,
  run: string,
  status: ImportStatus,
): readonly KeptItem[] {
  return statement<ItemRow>(database, `${selectItem} WHERE run = ? AND status = ? ORDER BY position`)
    .all(run, status)
    .map(toItem);
}

/** Files of a run by their positions, in their order. */
export function itemsAt(
  database: ReadonlyDatabase,
  run: string,
  positions: readonly number[],
): readonly KeptItem[] {
  return statement<ItemRow>(
    database,
    `${selectItem} WHERE run = ? AND position IN (SELECT value FROM json_each(?)) ORDER BY position`,
  )
    .all(run, JSON.stringify(positions))
    .map(toItem);
}

/** The last position of a run; null when it has no file. */
export function lastPosition(database: ReadonlyDatabase, run: string): number | null {
  return (
    statement<{ position: number | null }>(
      database,
      'SELECT max(position) AS position FROM import_item WHERE run = ?',
    ).get(run)?.position ?? null
  );
}

/** One page of the report of a run. The title is the document's as it is now; null for one that is not there any more. */
export function listItems(
  database: ReadonlyDatabase,
  filter: ImportItemFilter,
  { after, limit }: { readonly after: number | undefined; readonly limit: number },
): readonly ImportRunItem[] {
  return statement<ItemRow & { readonly title: string | null; readonly isThere: number }>(
    database,
    `SELECT item.position, item.name, item.size, item.format, item.status, item.reason, item.message,
       document.id AS document, CASE WHEN document.id IS NULL THEN NULL ELSE item.capture_id END AS capture,
       item.same_text_as AS sameTextAs, item.carried, document.title
     ${filtered} AND item.position > @after ORDER BY item.position LIMIT @limit`,
  )
    .all({ ...bound(filter), after: after ?? -1, limit })
    .map(({ carried, ...row }) => ({
      ...row,
      ...(carried === null ? {} : { carried: JSON.parse(carried) as CarriedCounts }),
    }));
}

/** How many files of a run there are with a filter. */
export function countItems(database: ReadonlyDatabase, filter: ImportItemFilter): number {
  return (
    statement<{ files: number }>(database, `SELECT count(*) AS files ${filtered}`).get(bound(filter))
      ?.files ?? 0
  );
}

/** The formats of all files of a run, by name. */
export function formatsOfRun(database: ReadonlyDatabase, run: string): readonly string[] {
  return statement<{ format: string }>(
    database,
    'SELECT DISTINCT format FROM import_item WHERE run = ? AND format IS NOT NULL ORDER BY format',
  )
    .all(run)
    .map(({ format }) => format);
}

const filtered = `
  FROM import_item AS item LEFT JOIN document ON document.id = item.document_id
  WHERE item.run = @run AND (@status IS NULL OR item.status = @status) AND (@format IS NULL OR item.format = @format)
    AND (@text IS NULL OR instr(lower(item.name || ' ' || coalesce(document.title, '') || ' ' || coalesce(item.message, '')), lower(@text)) > 0)`;

function bound({ run, status, format, text }: ImportItemFilter) {
  const words = text?.trim() ?? '';
  return { run, status: status ?? null, format: format ?? null, text: words === '' ? null : words };
}

function toItem({ carried, ...row }: ItemRow): KeptItem {
  // Written by `putItem` from a value of this type.
  return { ...row, carried: carried === null ? null : (JSON.parse(carried) as CarriedCounts) };
}
