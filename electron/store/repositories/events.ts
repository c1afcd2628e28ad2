import { type ReadonlyDatabase, statement } from '../database.ts';
import { type EventRow, firstHash } from '../events.ts';

/** Which events are asked for. */
export interface EventFilter {
  /** What they are about or name; with what it consists of (`partsOfSubject`). Null: all. */
  readonly subjects: readonly string[] | null;
  /** First parts of types; null: all. */
  readonly about: readonly string[] | null;
}

interface Values {
  readonly subjects: string | null;
  readonly about: string | null;
}

const isAskedFor = `(@about IS NULL OR substr(type, 1, instr(type, '.') - 1) IN (SELECT value FROM json_each(@about)))
  AND (@subjects IS NULL
    OR subject_id IN (SELECT value FROM json_each(@subjects))
    OR EXISTS (SELECT 1 FROM json_each(@subjects) WHERE instr(payload, value) > 0)
    OR (json_valid(payload) AND coalesce(payload ->> '$.after.annotation_id', payload ->> '$.before.annotation_id') IN
      (SELECT annotation_id FROM annotation_target WHERE capture_id IN (SELECT value FROM json_each(@subjects)))))`;

/** The newest first, those with a number below `before`. */
export function listEvents(
  database: ReadonlyDatabase,
  filter: EventFilter,
  { before, limit }: { readonly before: number; readonly limit: number },
): EventRow[] {
  return statement<EventRow>(
    database,
    `SELECT * FROM event WHERE number < @before AND ${isAskedFor} ORDER BY number DESC LIMIT @limit`,
  ).all({ ...valuesOf(filter), before, limit });
}

/** How many events of the log a filter leaves. */
export function countEvents(database: ReadonlyDatabase, filter: EventFilter): number {
  const sql = `SELECT count(*) AS count FROM event WHERE ${isAskedFor}`;
  return statement<{ count: number }>(database, sql).get(valuesOf(filter))?.count ?? 0;
}

/** These events, the newest first. */
export function someEvents(database: ReadonlyDatabase, numbers: readonly number[]): EventRow[] {
  return statement<EventRow>(
    database,
    'SELECT * FROM event WHERE number IN (SELECT value FROM json_each(?)) ORDER BY number DESC',
  ).all(JSON.stringify(numbers));
}

/** The thing itself, and what only makes sense as a part of it, also where that is gone by now: captures of a document, say. */
export function partsOfSubject(database: ReadonlyDatabase, subject: string): readonly string[] {
  const rows = statement<{ id: string }>(
    database,
    `SELECT DISTINCT subject_id AS id FROM event
     WHERE type IN ('capture.created', 'second_judgement.created', 'hypothesis.created', 'hypothesis_item.created')
       AND instr(payload, @subject) > 0
     UNION SELECT id FROM capture WHERE document_id = @subject`,
  ).all({ subject });
  return [...new Set([subject, ...rows.map(({ id }) => id)])];
}

/** The newest event; number 0 where there is none. Without exports, if so asked. */
export function eventHead(
  database: ReadonlyDatabase,
  { withExports }: { readonly withExports: boolean },
): Pick<EventRow, 'number' | 'hash'> {
  const which = withExports ? '' : "WHERE type NOT LIKE 'export.%'";
  const sql = `SELECT number, hash FROM event ${which} ORDER BY number DESC LIMIT 1`;
  return statement<Pick<EventRow, 'number' | 'hash'>>(database, sql).get() ?? { number: 0, hash: firstHash };
}

/** The payload of what was last told of a thing; undefined where nothing was. */
export function lastTold(
  database: ReadonlyDatabase,
  subject: string,
): Pick<EventRow, 'type' | 'payload'> | undefined {
  return statement<Pick<EventRow, 'type' | 'payload'>>(
    database,
    'SELECT type, payload FROM event WHERE subject_id = ? ORDER BY number DESC LIMIT 1',
  ).get(subject);
}

function valuesOf({ subjects, about }: EventFilter): Values {
  return {
    subjects: subjects && JSON.stringify(subjects),
    about: about && JSON.stringify(about),
  };
}
