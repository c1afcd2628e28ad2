import { createHash } from 'node:crypto';
import { type ReadonlyDatabase, statement, type WritableDatabase } from './database.ts';

/** What is appended to the log of judgements. `payload` is JSON. */
export interface JudgementEvent {
  readonly at: string;
  readonly type: string;
  readonly subject_id: string;
  readonly payload: string;
}

interface EventRow extends JudgementEvent {
  readonly number: number;
  readonly previous_hash: string;
  readonly hash: string;
}

const firstHash = '0'.repeat(64);

/** Appends one event to the chain. Only inside the transaction of what it tells of. */
export function appendEvent(database: WritableDatabase, event: JudgementEvent): void {
  const last = statement<{ number: number; hash: string }>(
    database,
    'SELECT number, hash FROM event ORDER BY number DESC LIMIT 1',
  ).get();
  const number = (last?.number ?? 0) + 1;
  const previous_hash = last?.hash ?? firstHash;
  const row = { ...event, number, previous_hash, hash: hashOf({ ...event, number, previous_hash }) };
  statement(
    database,
    `INSERT INTO event (number, at, type, subject_id, payload, previous_hash, hash)
     VALUES (@number, @at, @type, @subject_id, @payload, @previous_hash, @hash)`,
  ).run(row);
}

/** Walks the chain; gives the number of events and the first one that does not fit, or null. */
export function checkEventChain(database: ReadonlyDatabase): { events: number; broken: number | null } {
  let previous_hash = firstHash;
  let events = 0;
  for (const row of statement<EventRow>(database, 'SELECT * FROM event ORDER BY number').iterate()) {
    events += 1;
    const fits = row.number === events && row.previous_hash === previous_hash && row.hash === hashOf(row);
    if (!fits) return { events, broken: row.number };
    previous_hash = row.hash;
  }
  return { events, broken: null };
}

function hashOf(event: Omit<EventRow, 'hash'>): string {
  const { number, at, type, subject_id, payload, previous_hash } = event;
  return createHash('sha256')
    .update(JSON.stringify([previous_hash, number, at, type, subject_id, payload]))
    .digest('hex');
}
