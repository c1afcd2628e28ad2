import Database from 'better-sqlite3';
import { tableNames } from '../../electron/store/rows.ts';

/** Every row of every table that undo covers, integer keys included, read by a connection of its own. */
export function dumpProject(path: string): Record<string, unknown[]> {
  const database = new Database(path, { readonly: true });
  try {
    return Object.fromEntries(
      tableNames.map((table) => [table, database.prepare(`SELECT * FROM ${table} ORDER BY number`).all()]),
    );
  } finally {
    database.close();
  }
}
