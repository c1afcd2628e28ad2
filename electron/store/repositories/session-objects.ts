import { type ReadonlyDatabase, statement } from '../database.ts';

/** Those of these ids that are claims of the project. */
export function presentClaims(database: ReadonlyDatabase, ids: readonly string[]): ReadonlySet<string> {
  return present(database, 'claim', ids);
}

/** Those of these ids that are documents of the project. */
export function presentDocuments(database: ReadonlyDatabase, ids: readonly string[]): ReadonlySet<string> {
  return present(database, 'document', ids);
}

/** Table names come from above, never from outside. */
function present(
  database: ReadonlyDatabase,
  table: 'claim' | 'document',
  ids: readonly string[],
): ReadonlySet<string> {
  const rows = statement<{ id: string }>(
    database,
    `SELECT id FROM ${table} WHERE id IN (SELECT value FROM json_each(?))`,
  ).all(JSON.stringify(ids));
  return new Set(rows.map(({ id }) => id));
}
