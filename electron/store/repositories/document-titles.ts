import { type ReadonlyDatabase, statement } from '../database.ts';

/** Every document by its title, in the order in which they were added. */
export function listDocumentTitles(
  database: ReadonlyDatabase,
): { readonly id: string; readonly title: string }[] {
  return statement<{ id: string; title: string }>(
    database,
    'SELECT id, title FROM document ORDER BY number',
  ).all();
}
