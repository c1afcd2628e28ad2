import { createHash } from 'node:crypto';
import { type ReadonlyDatabase, statement, type WritableDatabase } from './database.ts';

/** What is appended to the log. `payload` is JSON. */
export interface NewEvent {
  readonly at: string;
  readonly type: string;
  readonly subject_id: string;
  readonly payload: string;
}

/** One event as stored; `number` counts from 1. */
export interface EventRow extends NewEvent {
  readonly number: number;
  readonly previous_hash: string;
  readonly hash: string;
}

/** What the first event states as the hash of the one before it. */
export const firstHash = '0'.repeat(64);

/** Appends events to the chain, in their order. Only inside the transaction of what they tell of. */
export function appendEvents(database: WritableDatabase, events: readonly NewEvent[]): void {
  if (events.length === 0) return;
  const last = statement<{ number: number; hash: string }>(
    database,
    'SELECT number, hash FROM event ORDER BY number DESC LIMIT 1',
  ).get();
  const insert = statement(
    database,
    `INSERT INTO event (number, at, type, subject_id, payload, previous_hash, hash)
     VALUES (@number, @at, @type, @subject_id, @payload, @previous_hash, @hash)`,
  );
  let number = last?.number ?? 0;
  let previous_hash = last?.hash ?? firstHash;
  for (const event of events) {
    number += 1;
    const hash = hashOf({ ...event, number, previous_hash });
    insert.run({ ...event, number, previous_hash, hash });
    previous_hash = hash;
  }
}

/** How the chain stands: all of its events, and the first one that does not fit. */
export interface ChainState {
  readonly events: number;
  /** Null where every event follows on from the one before it. */
  readonly broken: BrokenLink | null;
}

/** The first event that does not fit, and why, as the end of a sentence. */
export interface BrokenLink {
  readonly number: number;
  readonly words: string;
}

/** Walks the chain at once. */
export function checkEventChain(database: ReadonlyDatabase): ChainState {
  const walk = walkEventChain(database);
  for (;;) {
    const { done, value } = walk.next();
    if (done === true) return value;
  }
}

/** Walks the chain, and says from time to time how many events were looked at. */
export function* walkEventChain(database: ReadonlyDatabase): Generator<number, ChainState, undefined> {
  let before: Pick<EventRow, 'number' | 'hash'> = { number: 0, hash: firstHash };
  for (const portion of eventPortions(database)) {
    for (const row of portion) {
      const words = whatIsWrong(row, before);
      if (words !== null) return { events: before.number, broken: { number: row.number, words } };
      before = row;
    }
    yield before.number;
  }
  return { events: before.number, broken: null };
}

/** All events in their order, some at a time, so that others may work in between. */
export function* eventPortions(database: ReadonlyDatabase): Generator<readonly EventRow[], void, undefined> {
  const next = statement<EventRow>(
    database,
    'SELECT * FROM event WHERE number > ? ORDER BY number LIMIT 1000',
  );
  // What is not a number any more was tampered with; nothing after it can be asked for by number.
  for (let after = -Number.MAX_SAFE_INTEGER; ; ) {
    const portion = next.all(after);
    if (portion.length === 0) return;
    yield portion;
    after = portion.at(-1)?.number ?? after;
  }
}

function whatIsWrong(row: EventRow, before: Pick<EventRow, 'number' | 'hash'>): string | null {
  if (row.number !== before.number + 1) {
    return `stands where event ${before.number + 1} should be`;
  }
  if (row.previous_hash !== before.hash) {
    return before.number === 0
      ? 'does not begin the chain'
      : `does not state the hash of event ${before.number}`;
  }
  return row.hash === hashOf(row) ? null : 'does not have the hash that it states';
}

/** SHA-256 (hexadecimal) of the JSON of what the event says and the hash of the one before it, without white space. */
function hashOf(event: Omit<EventRow, 'hash'>): string {
  const { number, at, type, subject_id, payload, previous_hash } = event;
  return createHash('sha256')
    .update(JSON.stringify([previous_hash, number, at, type, subject_id, payload]))
    .digest('hex');
}
