import { type ReadonlyDatabase, statement } from '../database.ts';

/** The sources that are parties to the matter. */
export function listPartySources(
  database: ReadonlyDatabase,
): { readonly id: string; readonly name: string }[] {
  return statement<{ id: string; name: string }>(
    database,
    `SELECT id, name FROM source WHERE interest = 'party to the matter' ORDER BY number`,
  ).all();
}
