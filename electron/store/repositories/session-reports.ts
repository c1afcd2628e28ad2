import { type ReadonlyDatabase, statement, type WritableDatabase } from '../database.ts';
import { deflated, inflated } from '../deflate.ts';

/** What a report of a session said. */
export interface KeptReport {
  readonly session: string;
  /** The hash of the event it states. */
  readonly head: string;
  /** UTC. */
  readonly madeAt: string;
  /** JSON. */
  readonly snapshot: string;
}

/** Keeps what a report said; one of the same session and head is there once. */
export function keepSessionReport(
  database: WritableDatabase,
  { session, head, madeAt, snapshot }: KeptReport,
): void {
  statement(
    database,
    `INSERT INTO session_report (session_id, head, made_at, snapshot) VALUES (?, ?, ?, ?)
     ON CONFLICT (session_id, head) DO NOTHING`,
  ).run(session, head, madeAt, deflated(snapshot));
}

/** What the newest report of a session that states another head said; undefined where there is none. */
export function lastReportSnapshot(
  database: ReadonlyDatabase,
  session: string,
  head: string,
): string | undefined {
  const row = statement<{ snapshot: Uint8Array }>(
    database,
    'SELECT snapshot FROM session_report WHERE session_id = ? AND head <> ? ORDER BY number DESC LIMIT 1',
  ).get(session, head);
  return row && inflated(row.snapshot);
}
