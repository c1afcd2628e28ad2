import type { Statement } from 'better-sqlite3';
import { type ReadonlyDatabase, statement } from '../database.ts';
import type { Selection } from './compile.ts';
import type { Noun } from './nouns.ts';

/** One thing found: the number of its row, and how well it matches or when it was made. */
export interface Match {
  readonly number: number;
  /** bm25: the lower, the better; 0 where the query has no words or the order is by time. */
  readonly rank: number;
  /** UTC, ISO 8601 with milliseconds. */
  readonly madeAt: string;
}

/** How many things a selection finds. */
export function countMatches(database: ReadonlyDatabase, selection: Selection): number {
  const { sql, values } = fromAndWhere(selection);
  return prepared<{ count: number }>(database, `SELECT count(*) AS count ${sql}`).get(...values)?.count ?? 0;
}

/** The best matches by bm25, newer ones first among equals. Visits every match. */
export function bestMatches(database: ReadonlyDatabase, selection: Selection, limit: number): Match[] {
  const { noun, match } = selection;
  if (match === null) return newestMatches(database, selection, limit);
  const { sql, values } = fromAndWhere(selection);
  const found = `SELECT ${noun.index}.rowid AS found, bm25(${noun.index}, ${noun.weights}) AS rank ${sql} ORDER BY 2, 1 DESC LIMIT ?`;
  return withTimes<Match>(database, noun, { found, order: 'rank, number DESC' }).all(...values, limit);
}

/** The newest matches; stops looking when it has enough. */
export function newestMatches(database: ReadonlyDatabase, selection: Selection, limit: number): Match[] {
  const { noun, match } = selection;
  const { sql, values } = fromAndWhere(selection);
  const number = match === null ? `${noun.table}.number` : `${noun.index}.rowid`;
  const found = `SELECT ${number} AS found, 0 AS rank ${sql} ORDER BY 1 DESC LIMIT ?`;
  return withTimes<Match>(database, noun, { found, order: 'number DESC' }).all(...values, limit);
}

/** A SELECT of the numbers of all matches, with the values for its `?`. */
export function matchingNumbers(selection: Selection): {
  readonly sql: string;
  readonly values: readonly string[];
} {
  const { noun, match } = selection;
  const { sql, values } = fromAndWhere(selection);
  return { sql: `SELECT ${match === null ? `${noun.table}.number` : `${noun.index}.rowid`} ${sql}`, values };
}

/** How many things a selection finds, counted up to `most`; the looking stops there. */
export function countMatchesUpTo(database: ReadonlyDatabase, selection: Selection, most: number): number {
  const { sql, values } = matchingNumbers(selection);
  const count = `SELECT count(*) AS count FROM (${sql} LIMIT ?)`;
  return prepared<{ count: number }>(database, count).get(...values, most)?.count ?? 0;
}

/** Looks up when things were made only for those that are kept. */
function withTimes<Row>(
  database: ReadonlyDatabase,
  { table, madeAt }: Noun,
  { found, order }: { readonly found: string; readonly order: string },
): Statement<unknown[], Row> {
  return prepared<Row>(
    database,
    `SELECT number, rank, ${madeAt} AS madeAt FROM (${found}) JOIN ${table} ON number = found ORDER BY ${order}`,
  );
}

/** The table itself is only joined where something is asked of it. */
function fromAndWhere({ noun, match, condition, values }: Selection): {
  readonly sql: string;
  readonly values: readonly string[];
} {
  const { table, index } = noun;
  if (match === null) return { sql: `FROM ${table} WHERE ${condition ?? '1'}`, values };
  return {
    sql: `FROM ${index}${condition !== null ? ` JOIN ${table} ON ${table}.number = ${index}.rowid` : ''}
      WHERE ${index} MATCH ?${condition === null ? '' : ` AND ${condition}`}`,
    values: [match, ...values],
  };
}

/** Only statements that come up again are kept prepared; a long query is asked once. */
function prepared<Row>(database: ReadonlyDatabase, sql: string): Statement<unknown[], Row> {
  return sql.length < 2_000 ? statement<Row>(database, sql) : database.prepare<unknown[], Row>(sql);
}
